import type { Page } from '@playwright/test';
import { expect } from './support/fixtures.ts';
import { stopsOf, type Stop } from './support/keyboard.ts';
import { openPage, pageButtons } from './support/tour.ts';
import { windowTest as test } from './support/window-test.ts';

const looks = ['light', 'dark', 'high-contrast'] as const;

/** Puts the look on as the settings do. */
async function look(page: Page, theme: (typeof looks)[number]): Promise<void> {
  await page.evaluate((chosen) => {
    const root = document.documentElement;
    root.dataset['mantineColorScheme'] = chosen === 'dark' ? 'dark' : 'light';
    root.dataset['contrast'] = chosen === 'high-contrast' ? 'more' : 'normal';
  }, theme);
}

/** Those that stand above the one before, though they come after it. */
function outOfOrder(stops: readonly Stop[]): readonly string[] {
  return stops.flatMap((stop, index) => {
    const before = stops.slice(0, index).findLast(({ isSticky }) => !isSticky);
    const isColumn = before !== undefined && stop.left > before.left + 40;
    const isAbove = before !== undefined && stop.bottom <= before.top - 1;
    return isAbove && !isColumn && !stop.isSticky && stop.isInMain && before.isInMain
      ? [`${before.what} → ${stop.what}`]
      : [];
  });
}

test('Tab goes through every page in reading order, seen in every look, and comes around', async ({
  page,
}) => {
  await page.bringToFront();
  const count = await pageButtons(page).count();
  for (let index = 0; index < count; index += 1) {
    const name = await openPage(page, index);
    for (const theme of looks) {
      await look(page, theme);
      const stops = await stopsOf(page);
      const where = `${name}, ${theme}`;
      expect(
        stops.filter(({ isNamed }) => !isNamed),
        where,
      ).toEqual([]);
      expect(
        stops.filter(({ isSeen }) => !isSeen).map(({ what }) => what),
        where,
      ).toEqual([]);
      expect(
        stops.some(({ isInMain }) => isInMain),
        where,
      ).toBe(true);
      const places = stops.map(({ place }) => place);
      const first = places.indexOf(Math.min(...places));
      const inOrder = [...places.slice(first), ...places.slice(0, first)];
      expect(inOrder, where).toEqual(places.toSorted((one, other) => one - other));
      expect(outOfOrder([...stops.slice(first), ...stops.slice(0, first)]), where).toEqual([]);
    }
  }
});

test('one key leads past the pages to what is open', async ({ page }) => {
  await page.bringToFront();
  await openPage(page, 1);
  const skip = page.getByRole('link', { name: 'Skip to the page' });
  for (let count = 0; count < 3; count += 1) {
    if (await skip.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press('Shift+Tab');
  }
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main h1').first()).toBeFocused();
});

test('headings come in order and every table has its headers', async ({ page }) => {
  const count = await pageButtons(page).count();
  for (let index = 0; index < count; index += 1) {
    const name = await openPage(page, index);
    const levels = await page
      .locator('main :is(h1, h2, h3, h4, h5, h6)')
      .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))));
    expect(
      levels.filter((level) => level === 1),
      name,
    ).toHaveLength(1);
    expect(levels[0], name).toBe(1);
    for (const [place, level] of levels.entries()) {
      expect(level - (levels[place - 1] ?? 0), `${name}: ${levels.join(' ')}`).toBeLessThanOrEqual(
        1,
      );
    }
    for (const table of await page.locator('main table').all()) {
      await expect(table.locator('th[scope="col"]').first(), name).toBeAttached();
      await expect(table.locator('th[scope="row"]').first(), name).toBeAttached();
    }
  }
});
