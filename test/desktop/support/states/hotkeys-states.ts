import type { Locator } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { button, comeBack, state, type Stage, type StateGroup } from './stage.ts';

function recorder(stage: Stage, id: 'busy' | 'lunch'): Locator {
  const name = stage.say(`shared:sample.${id}`);
  return stage.page.getByRole('button', { name: new RegExp(`^${name}: Ctrl`, 'u') });
}

export const hotkeysStates: StateGroup = {
  page: 'hotkeys',
  states: [
    state('the keys and the commands', ({ page }) =>
      expect(page.locator('.hotkey').first()).toBeVisible(),
    ),
    state('recording, after a key that is too plain', async (stage) => {
      await recorder(stage, 'lunch').click();
      await stage.page.keyboard.press('a');
      await expect(stage.page.getByText(stage.say('hotkeyField.too-plain'))).toBeVisible();
    }),
    state('keys of another status', async (stage) => {
      await recorder(stage, 'lunch').click();
      await stage.page.keyboard.press('Control+Alt+2');
      await expect(stage.page.locator('.hotkey .mantine-InputWrapper-error')).toBeVisible();
    }),
    state('waiting for a press', async (stage) => {
      await stage.hold('tryHotkey', { kind: 'nothing' });
      const name = stage.say('shared:sample.lunch');
      await button(stage, 'hotkeysPage.tryOf', { name }).click();
      await expect(stage.page.getByText(stage.say('hotkeysPage.waiting'))).toBeVisible();
    }),
    state('a press that did not arrive', async (stage) => {
      const name = stage.say('shared:sample.lunch');
      await stage.hold('tryHotkey', { kind: 'failure', message: '98' });
      await button(stage, 'hotkeysPage.tryOf', { name }).click();
      await expect(stage.page.getByText(stage.say('hotkeysPage.not-pressed'))).toBeVisible();
    }),
    state('a command that was copied', async (stage) => {
      const name = stage.say('shared:sample.lunch');
      await button(stage, 'hotkeysPage.copyOf', { name }).click();
      await expect(
        stage.page.locator('[role="status"]', { hasText: 'presently set' }),
      ).toBeVisible();
    }),
    state('a desktop without hotkeys', async (stage) => {
      await stage.hold('hotkeys', { kind: 'parts', parts: { supported: false } });
      await comeBack(stage, 'hotkeys');
      await expect(stage.page.getByText(stage.say('hotkeysPage.unsupported'))).toBeVisible();
    }),
  ],
};
