import type { Locator } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { button, comeBack, state, type Stage, type StateGroup } from './stage.ts';

function panel({ page, say }: Stage, rule: string): Locator {
  return page.getByRole('region', { name: say(`automationPage.title.${rule}`), exact: true });
}

/** The status that a rule sets is the first choice of its panel; `index` 0 is none. */
async function chooseStatus(target: Locator, index: number): Promise<void> {
  await target.locator('select').first().selectOption({ index });
}

/** The rules as they were imported first. */
async function putBack({ setUp }: Stage): Promise<void> {
  await setUp();
}

const everyRule = {
  start: { status: 'available' },
  idle: [
    { afterSeconds: 300, status: 'away' },
    { afterSeconds: 1800, status: 'offline' },
    { afterSeconds: 7200, status: 'offline', onlyOver: [] },
  ],
  lock: { status: 'away', afterSeconds: 90, onlyOver: ['available', 'busy'], return: 'ask' },
  sleep: { status: 'away', return: 'stay' },
  quit: { status: 'offline' },
  workingHours: {
    timeZone: 'Asia/Tokyo',
    days: {
      mon: ['09:00-12:00', '13:00-17:00'],
      thu: ['22:00-06:00'],
      fri: ['08:00-12:00', '11:00-17:00'],
    },
    outside: 'offline',
    holidays: ['12-24', '2026-12-25'],
  },
  calendar: { file: '/nowhere/meetings.ics', status: 'busy', onlyBusy: false, showTitle: true },
  onlyOver: ['available', 'busy', 'away', 'break'],
  notWhile: [],
  manualEnds: 'end-of-work',
  return: 'stay',
};

async function openHours(stage: Stage): Promise<Locator> {
  const hours = panel(stage, 'workingHours');
  await chooseStatus(hours, 6);
  await expect(hours.locator('.week-grid')).toBeVisible();
  return hours;
}

export const automationStates: StateGroup = {
  page: 'automation',
  states: [
    state('the usual rules', (stage) => expect(panel(stage, 'lock')).toBeVisible()),
    state(
      'every rule there is, with what is more to each',
      async (stage) => {
        const file = { version: 1, automation: everyRule };
        const imported = await stage.app.command.fed(JSON.stringify(file), 'import', '-');
        expect(imported.code, imported.stderr).toBe(0);
        await expect(panel(stage, 'workingHours').locator('.week-grid')).toBeVisible();
        for (const more of await stage.page.locator('details.rule-more > summary').all()) {
          await more.click();
        }
        await stage.page.locator('.week-name').nth(4).click();
        const overlap = stage.say('automationPage.hours.overlap');
        await expect(stage.page.getByText(overlap)).toBeVisible();
      },
      putBack,
    ),
    state(
      'hours and days that are none',
      async (stage) => {
        const hours = await openHours(stage);
        const times = hours.locator('.time input');
        await times.first().fill('25:00');
        await times.first().press('Enter');
        await times.nth(1).fill('09:00');
        await times.nth(1).press('Enter');
        await hours.locator('.holidays input').fill('2-30');
        await hours.locator('.holidays input').press('Enter');
        await expect(hours.locator('[aria-invalid="true"]')).toHaveCount(3);
      },
      putBack,
    ),
    state(
      'a day without work',
      async (stage) => {
        const hours = await openHours(stage);
        await hours.locator('.week-name').nth(6).click();
        await expect(hours.getByText(stage.say('automationPage.hours.free'))).toBeVisible();
      },
      putBack,
    ),
    state(
      'the time zones to choose from',
      async (stage) => {
        const hours = await openHours(stage);
        await hours.getByRole('combobox').nth(1).fill('warsaw');
        await expect(hours.locator('.zone-list [role="option"]').first()).toBeVisible();
      },
      putBack,
    ),
    state(
      'a time zone that there is none of',
      async (stage) => {
        const hours = await openHours(stage);
        const zone = hours.getByRole('combobox').nth(1);
        await zone.fill('0000');
        await zone.press('Enter');
        await zone.blur();
        await expect(hours.getByText(stage.say('automationPage.hours.badZone'))).toBeVisible();
      },
      putBack,
    ),
    state('a calendar that is wanted, with an address that cannot be one', async (stage) => {
      const calendar = panel(stage, 'calendar');
      await chooseStatus(calendar, 2);
      const address = calendar.locator('[data-path="calendar.url"]');
      await address.fill('nothing of the kind');
      await address.press('Enter');
      await expect(address).toHaveAttribute('aria-invalid', 'true');
    }),
    state(
      'a calendar at an address',
      async (stage) => {
        const calendar = panel(stage, 'calendar');
        await chooseStatus(calendar, 2);
        const address = calendar.locator('[data-path="calendar.url"]');
        await address.fill('https://calendar.example/1.ics');
        await address.press('Enter');
        await expect(calendar.getByText('calendar.example')).toBeVisible();
        await calendar.locator('.rule-fields input').first().fill('1');
        await calendar.locator('.rule-fields input').first().press('Enter');
        await expect(calendar.locator('[aria-invalid="true"]')).toBeVisible();
      },
      putBack,
    ),
    state(
      'lengths and numbers that are none',
      async (stage) => {
        for (const rule of ['lock', 'idle', 'common']) {
          const typed = panel(stage, rule).locator('input[inputmode="numeric"]').first();
          await typed.fill('98.6');
          await typed.press('Enter');
        }
        await expect(stage.page.locator('[aria-invalid="true"]')).toHaveCount(3);
      },
      putBack,
    ),
    state(
      'paused',
      async (stage) => {
        await button(stage, 'automationPage.pause.hour').click();
        await expect(button(stage, 'automation.resume')).toHaveAttribute('aria-disabled', 'false');
      },
      ({ app }) => app.command('resume'),
    ),
    state(
      'a change with its way back',
      async (stage) => {
        await chooseStatus(panel(stage, 'sleep'), 0);
        await expect(stage.page.getByText(stage.say('automationPage.saved'))).toBeVisible();
      },
      putBack,
    ),
    state('rules that cannot be shown', async (stage) => {
      const message = stage.say('main:error.internal', { name: '98' });
      await stage.hold('settings', { kind: 'failure', message });
      await comeBack(stage, 'automation');
      await expect(button(stage, 'failure.retry')).toBeVisible();
    }),
    state('rules that are waited for', async (stage) => {
      await stage.hold('settings', { kind: 'nothing' });
      await comeBack(stage, 'automation');
      await expect(stage.page.locator('main [aria-busy="true"]')).toHaveCount(1);
    }),
  ],
};
