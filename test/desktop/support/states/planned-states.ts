import type { Fault } from '../../../../electron/sandbox/faults.ts';
import { expect } from '../fixtures.ts';
import { clearThere, planElsewhere, plannedThere, vendorTime } from '../plan-elsewhere.ts';
import { button, field, state, type Stage, type State, type StateGroup } from './stage.ts';
import { hourMs } from '../../../../electron/contract/time.ts';

const replies = {
  internal: { content: '98\n99', sentDirectlyToMe: true },
  external: { content: '9'.repeat(300), sentDirectlyToMe: false },
};

async function look(stage: Stage): Promise<void> {
  await button(stage, 'plannedPage.refresh').click();
}

/** The list with something that was planned elsewhere. */
async function withPlanned(stage: Stage): Promise<void> {
  planElsewhere(stage.office, { statusMessage: '9'.repeat(50), autoReplyMail: replies });
  await look(stage);
  await expect(stage.page.locator('[data-planned]')).toHaveCount(1);
}

async function openNew(stage: Stage): Promise<void> {
  await button(stage, 'plannedPage.new').click();
  await expect(field(stage, 'statusMessage')).toBeVisible();
}

async function openChange(stage: Stage): Promise<void> {
  await withPlanned(stage);
  await stage.page.locator('.planned-buttons button').first().click();
  await field(stage, 'statusMessage').fill('98');
}

async function submit({ page }: Stage): Promise<void> {
  await page.locator('main form button[type="submit"]').click();
}

function clear({ office }: Stage): Promise<void> {
  office.workplace.faults.lineworks.clear();
  clearThere(office);
  return Promise.resolve();
}

function failing(name: string, fault: Fault): State {
  return state(
    `a list whose system ${name}`,
    async (stage) => {
      stage.office.workplace.faults.lineworks.set({ fault });
      await look(stage);
      await expect(button(stage, 'failure.retry')).toBeVisible({ timeout: 20_000 });
    },
    clear,
  );
}

function conflict(name: string, change: (stage: Stage) => void): State {
  return state(
    `a change to one that ${name}`,
    async (stage) => {
      await openChange(stage);
      change(stage);
      await submit(stage);
      await expect(stage.page.getByRole('alert')).toBeVisible();
    },
    clear,
  );
}

export const plannedStates: StateGroup = {
  page: 'planned',
  states: [
    state('nothing planned', (stage) =>
      expect(
        stage.page.getByText(stage.say('plannedPage.empty', { account: 'LINE WORKS' })),
      ).toBeVisible(),
    ),
    state('one that is planned', withPlanned, clear),
    state(
      'one that runs',
      async (stage) => {
        await openNew(stage);
        await submit(stage);
        await expect(stage.page.locator('[data-planned]')).toHaveCount(1);
        const record = plannedThere(stage.office);
        const startTime = vendorTime(Date.now() - hourMs);
        planElsewhere(stage.office, { ...record, startTime, scheduleType: 'PRESENT' });
        await look(stage);
        await expect(stage.page.locator('.planned-running')).toBeVisible();
      },
      clear,
    ),
    failing('allows nothing', { kind: 'status', status: 403 }),
    failing('has a fault', { kind: 'status', status: 503 }),
    failing('cannot be reached', { kind: 'drop' }),
    failing('answers with a page', { kind: 'html' }),
    state('a form with the preview of all that can be told', async (stage) => {
      await openNew(stage);
      for (const count of [0, 1, 3]) await stage.page.getByRole('checkbox').nth(count).check();
      await field(stage, 'autoReplyMail.internal.content').fill('98\n99');
      await field(stage, 'autoReplyMail.external.content').fill('9'.repeat(300));
      await field(stage, 'statusMessage').fill('98');
    }),
    state('a form with something wrong everywhere', async (stage) => {
      await openNew(stage);
      await field(stage, 'from').fill('2020-01-01');
      await field(stage, 'statusMessage').fill('9'.repeat(60));
      for (const count of [0, 1]) await stage.page.getByRole('checkbox').nth(count).check();
      await submit(stage);
      await expect(stage.page.locator('.mantine-InputWrapper-error')).toHaveCount(3);
    }),
    state('a form whose choices could not be read', async (stage) => {
      await stage.hold('catalogue', { kind: 'failure', message: '98' });
      await button(stage, 'plannedPage.new').click();
      await expect(button(stage, 'failure.retry')).toBeVisible();
    }),
    state(
      'one that was planned',
      async (stage) => {
        await openNew(stage);
        await submit(stage);
        await expect(button(stage, 'present.undo')).toBeVisible();
      },
      clear,
    ),
    state(
      'the question before one is removed',
      async (stage) => {
        await withPlanned(stage);
        await stage.page.locator('.planned-buttons button').last().click();
        await expect(stage.page.getByRole('dialog')).toBeVisible();
      },
      clear,
    ),
    conflict('looks other now', ({ office }) => {
      planElsewhere(office, { statusMessage: '97', autoReplyMail: replies });
    }),
    conflict('is gone', ({ office }) => {
      clearThere(office);
    }),
    conflict('gave way to another one', ({ office }) => {
      clearThere(office);
      planElsewhere(office, { userProfileStatusId: 'uprofile-another' });
    }),
    state(
      'a form that the system refuses',
      async (stage) => {
        await openNew(stage);
        stage.office.workplace.faults.lineworks.set({ fault: { kind: 'status', status: 403 } });
        await submit(stage);
        await expect(stage.page.getByRole('alert')).toBeVisible();
      },
      clear,
    ),
  ],
};
