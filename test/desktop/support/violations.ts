import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Stands for axe where the page has it already: it is half a megabyte to read. */
const nothingToLoad = '0';

/**
 * What axe finds on the page as it is drawn now.
 * @param rules the only ones to go by; all that there are if left out
 */
export async function violations(
  page: Page,
  rules?: readonly string[],
): Promise<readonly string[]> {
  const isLoaded = await page.evaluate(() => 'axe' in window);
  // A page of its own cannot be opened in Electron, so the check runs in ours.
  const result = await new AxeBuilder({ page, ...(isLoaded && { axeSource: nothingToLoad }) })
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      ...(rules !== undefined && { runOnly: { type: 'rule', values: [...rules] } }),
    })
    .analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** The same in the light and in the dark look, which the page leaves again afterwards. */
export async function violationsInBothLooks(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)));
  }
  await page.emulateMedia({ colorScheme: null });
  return found;
}
