import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import type { DrivenApp } from '../window.ts';
import type { Stage } from './stage.ts';
import { switcherStates } from './switcher-states.ts';
import { visit } from './visit.ts';

async function close(page: Page): Promise<void> {
  // It may be gone before the key is let go.
  await page.keyboard.press('Escape').catch(() => undefined);
  await expect.poll(() => page.isClosed()).toBe(true);
}

/** Opens the quick switcher anew for each of its states and looks at it. */
export async function walkSwitcher(
  stage: Stage,
  look: (driven: DrivenApp) => Promise<readonly string[]>,
): Promise<void> {
  const { electron, app } = stage;
  for (const { name, prepare, enter } of switcherStates) {
    await prepare?.(stage);
    const opened = electron.waitForEvent('window');
    await app.command('switch');
    const page = await opened;
    await visit(`switcher: ${name}, in ${stage.manner.language}`, {
      enter: () => enter(page, stage),
      look: () => look({ electron, page }),
      leave: async () => {
        await close(page);
        await stage.release();
      },
    });
  }
}
