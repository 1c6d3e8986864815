import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the page as it is drawn now. */
export async function violations(page: Page): Promise<readonly string[]> {
  // A page of its own cannot be opened in Electron, so the check runs in ours.
  const result = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
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
