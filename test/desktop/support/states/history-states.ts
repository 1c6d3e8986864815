import type { Locator } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { willSave } from './chosen-files.ts';
import { button, comeBack, field, state, type Stage, type StateGroup } from './stage.ts';

async function askWhatItWas(stage: Stage): Promise<Locator> {
  await button(stage, 'history.previousDay').click();
  await stage.page
    .locator('main')
    .getByRole('button', { name: stage.say('shared:sample.lunch') })
    .first()
    .click();
  const dialog = stage.page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

export const historyStates: StateGroup = {
  page: 'history',
  states: [
    state('today', ({ page }) => expect(page.locator('.filter-fields')).toBeVisible()),
    state('yesterday, with the cause of a part', async (stage) => {
      await button(stage, 'history.previousDay').click();
      await expect(stage.page.locator('.filter-fields')).toBeVisible();
      await stage.page.locator('.segment').nth(1).focus();
    }),
    state('a day on which nothing was recorded', async (stage) => {
      for (let day = 0; day < 3; day += 1) await button(stage, 'history.previousDay').click();
      await expect(stage.page.getByText(stage.say('history.nothing'))).toBeVisible();
    }),
    state('the week', async (stage) => {
      await button(stage, 'history.week').click();
      await expect(stage.page.getByRole('list', { name: stage.say('history.days') })).toBeVisible();
    }),
    state('the list', async (stage) => {
      await button(stage, 'history.list').click();
      await expect(stage.page.locator('.filter-fields')).toBeVisible();
    }),
    state('a choice that no change matches', async (stage) => {
      const [statuses, causes] = await stage.page.locator('.filter-fields select').all();
      await causes?.selectOption('start');
      for (const other of (await statuses?.locator('option').all()) ?? []) {
        await statuses?.selectOption((await other.getAttribute('value')) ?? '');
        if (await stage.page.getByText(stage.say('history.nothingMatches')).isVisible()) return;
      }
      throw new Error('every change matches');
    }),
    state('what a time was', askWhatItWas),
    state('what a time was, with nothing right', async (stage) => {
      const dialog = await askWhatItWas(stage);
      await dialog.locator('input[type="checkbox"]').check();
      await field(stage, 'from').fill('');
      await dialog.locator('button[type="submit"]').click();
      await field(stage, 'note').fill('98');
      await expect(dialog.locator('[aria-invalid="true"]').first()).toBeVisible();
    }),
    state(
      'a time that was put right',
      async (stage) => {
        const dialog = await askWhatItWas(stage);
        await field(stage, 'status').selectOption('busy');
        await field(stage, 'note').fill('98');
        await dialog.locator('button[type="submit"]').click();
        await expect(dialog).toBeHidden();
        await expect(button(stage, 'present.undo')).toBeVisible();
      },
      (stage) => button(stage, 'present.undo').click(),
    ),
    state('a file that was saved', async (stage) => {
      await willSave(stage, 'day.csv');
      await button(stage, 'history.csv').click();
      await expect(stage.page.getByText(stage.say('history.saved'))).toBeVisible();
    }),
    state('a file that cannot be written', async (stage) => {
      await willSave(stage, 'nowhere/day.csv');
      await button(stage, 'history.json').click();
      await expect(stage.page.getByRole('alert')).toBeVisible();
    }),
    state('a history that cannot be read', async (stage) => {
      const message = stage.say('main:error.internal', { name: '98' });
      await stage.hold('timeline', { kind: 'failure', message });
      await button(stage, 'history.previousDay').click();
      await expect(button(stage, 'failure.retry')).toBeVisible();
    }),
    state('a history that is waited for', async (stage) => {
      await stage.hold('timeline', { kind: 'nothing' });
      await comeBack(stage, 'history');
      await expect(stage.page.locator('main [aria-busy="true"]')).toBeVisible();
    }),
  ],
};
