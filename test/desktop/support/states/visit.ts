import type { Locator } from '@playwright/test';
import type { Page as PageId } from '../../../../electron/contract/commands/commands.ts';
import { expect } from '../fixtures.ts';
import type { Stage } from './stage.ts';

/** No state takes longer to reach, in ms. */
export const patienceMs = 8000;
const reasonLines = 5;

function pageButton({ page, say }: Stage, id: PageId): Locator {
  return page.locator(`nav.navigation button[title="${say(`pages.${id}`)}"]`);
}

/** Leads to a page from wherever the window is; what was typed is given up. */
async function openPage(stage: Stage, id: PageId): Promise<void> {
  const { page } = stage;
  const target = pageButton(stage, id);
  const leave = page.locator('dialog[open] .dialog-actions button').last();
  await expect(async () => {
    if (await leave.isVisible()) await leave.click();
    else await target.click({ timeout: 1000 });
    await expect(target).toHaveAttribute('aria-current', 'page', { timeout: 1000 });
  }).toPass({ timeout: patienceMs });
  await expect(page.locator('main h1').first()).toBeVisible();
}

async function closeDialogs({ page, say }: Stage): Promise<void> {
  const discard = page.getByRole('button', { name: say('unsaved.discard'), exact: true });
  await expect(async () => {
    if (await discard.isVisible()) await discard.click();
    else if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: patienceMs });
}

/**
 * Goes to the pages with these titles, one after the other, as clicks do, each once the one before
 * is drawn and at rest; not past a dialog. Runs inside the page.
 */
async function goTo(titles: readonly string[]): Promise<boolean> {
  const patience = 60;
  /** Without a change: what is asked for when a page opens has come by then. */
  const restFrames = 6;
  const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
  let quiet: number;
  const watch = new MutationObserver(() => {
    quiet = 0;
  });
  watch.observe(document.body, { childList: true, subtree: true, attributes: true });
  let isThere = true;
  for (const title of titles) {
    const target = document.querySelector<HTMLElement>(
      `nav.navigation button[title="${CSS.escape(title)}"]`,
    );
    quiet = 0;
    target?.click();
    isThere = false;
    for (let frames = 0; frames < patience && !isThere; frames += 1) {
      quiet += 1;
      await frame();
      isThere =
        quiet >= restFrames &&
        target?.getAttribute('aria-current') === 'page' &&
        document.querySelector('dialog[open], main [aria-busy="true"]') === null &&
        document.querySelector('main h1') !== null;
    }
    if (!isThere) break;
  }
  watch.disconnect();
  return isThere;
}

/** Opens the page as if it had not been open before. */
export async function openAnew(stage: Stage, id: PageId): Promise<void> {
  const titles = [id === 'hotkeys' ? 'history' : 'hotkeys', id];
  const isOpen = await stage.page.evaluate(
    goTo,
    titles.map((each) => stage.say(`pages.${each}`)),
  );
  if (isOpen) return;
  await closeDialogs(stage);
  await openPage(stage, id === 'hotkeys' ? 'history' : 'hotkeys');
  await openPage(stage, id);
  await expect(stage.page.locator('main [aria-busy="true"]')).toHaveCount(0);
}

async function attempt(what: string, step: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await step();
    return [];
  } catch (error) {
    const reason = String(error).split('\n').slice(0, reasonLines).join(' ');
    return [`${what}: ${reason}`];
  }
}

/** Looks at one state and tells what is wrong with it; the states after it are looked at all the same. */
export async function visit(
  name: string,
  steps: {
    readonly enter: () => Promise<unknown>;
    readonly look: () => Promise<readonly string[]>;
    readonly leave: () => Promise<unknown>;
  },
): Promise<void> {
  const found = [...(await attempt('cannot be reached', steps.enter))];
  const look = async (): Promise<void> => {
    found.push(...(await steps.look()));
  };
  if (found.length === 0) found.push(...(await attempt('cannot be looked at', look)));
  found.push(...(await attempt('cannot be left', steps.leave)));
  expect.soft(found, name).toEqual([]);
}
