import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the page as it is drawn now. */
export async function violations(page: Page): Promise<readonly string[]> {
  // A page of its own cannot be opened in Electron, so the check runs in ours.
  const result = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
