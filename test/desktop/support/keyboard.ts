import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** More stops than any page has. */
const most = 160;

/** What somebody looks for who knows its label, or the text on it. */
export function named(page: Page, name: string | RegExp): Locator {
  return page.getByLabel(name, { exact: true }).or(page.getByText(name, { exact: true }));
}

/** Whether one of them, or the button that one of them is the text of, has the focus. */
function haveFocus(elements: readonly Element[]): boolean {
  const { activeElement: active } = document;
  const inner = active?.matches('button, summary') === true ? active : null;
  return elements.some((element) => element === active || inner?.contains(element) === true);
}

/** Moves on with this key until the element has the focus, as somebody without a mouse does. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    await target.page().keyboard.press(key);
    if (await target.evaluateAll(haveFocus)) return;
  }
  throw new Error(`${key} does not lead to ${target.toString()}`);
}

/** Goes to a page by its entry in the navigation. */
export async function goTo(page: Page, name: string): Promise<void> {
  const entry = page.getByRole('navigation').getByRole('button', { name, exact: true });
  await tabTo(entry);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expectFocusKept(page);
}

/** The focus is somewhere: a key does not start over at the top of the page. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY'))
    .not.toBe('BODY');
}

/** One stop of the Tab key. */
export interface Stop {
  readonly what: string;
  readonly isNamed: boolean;
  /** Drawn in sight, with a ring around it or around what is drawn for it. */
  readonly isSeen: boolean;
  readonly isInMain: boolean;
  /** It keeps its place while the page is scrolled. */
  readonly isSticky: boolean;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  /** Its place among all elements of the page. */
  readonly place: number;
}

/** What has the focus; null where nothing has. Runs inside the page. */
function stopHere(): Stop | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const { top, left, bottom, width, height } = element.getBoundingClientRect();
  const drawn = [
    element,
    element.nextElementSibling,
    element.parentElement,
    element.closest('label'),
  ];
  const hasRing = (each: Element | null): boolean => {
    if (each === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  };
  const isSticky = (at: Element | null): boolean =>
    at !== null &&
    (/^(?:fixed|sticky)$/u.test(getComputedStyle(at).position) || isSticky(at.parentElement));
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const texts = [
    element.ariaLabel,
    element.getAttribute('aria-labelledby'),
    ...labels.map((label) => label.textContent),
    element.textContent,
    element.closest('label, .mantine-InputWrapper-root')?.textContent,
  ];
  const name = texts.find((text) => (text ?? '').trim() !== '') ?? '';
  const isInput = element.matches('input, select, textarea');
  return {
    what: `${element.tagName.toLowerCase()} ${name.slice(0, 60)}`,
    isNamed: name !== '',
    isSeen: (isInput || width * height > 0) && drawn.some(hasRing),
    isInMain: element.closest('main') !== null,
    isSticky: isSticky(element),
    top: top + window.scrollY,
    left,
    bottom: bottom + window.scrollY,
    place: [...document.querySelectorAll('*')].indexOf(element),
  };
}

/** Every stop of the Tab key on the page, from here around to here; fails where it is trapped. */
export async function stopsOf(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  const seen = new Set<number>();
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopHere);
    // A date has a stop for each of its parts.
    if (stop === null || (stops.length > 1 && stop.place === stops.at(-1)?.place)) continue;
    if (seen.has(stop.place)) {
      const isAround = stop.place === stops[0]?.place;
      expect(isAround, `Tab goes in a circle at ${stop.what}`).toBe(true);
      return stops;
    }
    seen.add(stop.place);
    stops.push(stop);
  }
  throw new Error('Tab does not come around');
}
