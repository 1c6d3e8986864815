import type { DeliveryView, StatusView } from '../../../../electron/contract/views/status-view.ts';
import { expect } from '../fixtures.ts';
import { showView } from '../held-answers.ts';
import { button, state, type Stage, type StateGroup } from './stage.ts';
import { minuteMs } from '../../../../electron/contract/time.ts';

const iso = (fromNowMs: number): string => new Date(Date.now() + fromNowMs).toISOString();

async function chooseEnding({ page }: Stage, id: string): Promise<void> {
  await page.locator('.pick-ending select').selectOption(id);
}

/** Shows the present view with changes. */
async function shows(stage: Stage, change: (view: StatusView) => StatusView): Promise<void> {
  await showView(stage.electron, change(await stage.app.status()));
}

function inEveryState(accounts: readonly DeliveryView[], { say }: Stage): DeliveryView[] {
  const [first, second, third, fourth] = accounts;
  if (!first || !second || !third || !fourth) throw new Error('the office has four accounts');
  const said = { vendor: 'Garoon', text: '"GRN_CMMN_00105"', status: 400, code: 'GRN_CMMN_00105' };
  const later = { attempts: 12, nextAttemptAt: iso(90 * minuteMs) };
  return [
    { ...first, state: 'drifted', detail: say('main:notice.changed-elsewhere', { shows: '98' }) },
    { ...second, state: 'refused', detail: say('main:notice.vendor-said-code', said) },
    { ...third, state: 'needs-sign-in', shows: null, at: null },
    { ...fourth, ...later, state: 'retrying' },
    { ...first, id: 'fifth', state: 'pending' },
    { ...second, id: 'sixth', state: 'skipped' },
    { ...third, id: 'seventh', state: 'paused' },
  ];
}

/** More statuses than fit into sight, so that they can be searched. */
function manyStatuses({ say }: Stage): string {
  const statuses = Array.from({ length: 6 }, (_, index) => ({
    id: `more-${index}`,
    name: `${say('shared:sample.busy')} ${index + 1}`,
    kind: 'busy',
  }));
  return JSON.stringify({ version: 1, statuses });
}

async function feed({ app }: Stage, text: string): Promise<void> {
  expect(await app.command.fed(text, 'import', '-')).toMatchObject({ code: 0 });
}

/** Sends what two accounts refuse and one cannot take. */
async function makeTrouble({ app, office }: Stage): Promise<void> {
  const { faults } = office.workplace;
  faults.garoon.set({ fault: { kind: 'status', status: 400 } });
  faults.lineworks.set({ fault: { kind: 'status', status: 401 } });
  faults.idealist.set({ fault: { kind: 'status', status: 503 } });
  await app.command('set', 'busy');
  const states = async (): Promise<readonly string[]> =>
    (await app.status()).accounts.map((account) => account.state);
  await expect
    .poll(states, { timeout: 20_000 })
    .toEqual(['applied', 'refused', 'needs-sign-in', 'retrying']);
}

async function endTrouble(stage: Stage): Promise<void> {
  const { faults } = stage.office.workplace;
  for (const each of [faults.garoon, faults.lineworks, faults.idealist]) each.clear();
  await stage.setUp();
  await stage.app.command('retry');
  await stage.app.command('set', 'available', '--wait');
}

export const statusStates: StateGroup = {
  page: 'status',
  states: [
    state('as it opens', ({ page }) => expect(page.getByRole('radio').first()).toBeVisible()),
    state('the preview open, with a message that is too long', async ({ page }) => {
      await page.locator('.pick-message input').fill('1234567890 '.repeat(40));
      await page.getByRole('radio').nth(2).focus();
      await page.locator('.preview-panel summary').click();
      await expect(page.locator('.preview-warning').first()).toBeVisible();
    }),
    state('the preview, unreadable', async (stage) => {
      const message = stage.say('main:error.internal', { name: '98' });
      await stage.hold('preview', { kind: 'failure', message });
      await stage.page.locator('.preview-panel summary').click();
      await expect(stage.page.getByText(message)).toBeVisible();
    }),
    state('an end of one’s own, without a time', async (stage) => {
      await chooseEnding(stage, 'instant');
      await stage.page.getByRole('radio').nth(1).click();
      await expect(stage.page.getByText(stage.say('pick.timeMissing'))).toBeVisible();
    }),
    state(
      'what a pick was refused for',
      async (stage) => {
        const name = stage.say('shared:sample.lunch');
        const lunch = { id: 'lunch', name, kind: 'break', minutes: 60, requiresReason: true };
        await feed(stage, JSON.stringify({ version: 1, statuses: [lunch] }));
        await stage.page.getByRole('radio', { name }).click();
        await expect(stage.page.locator('.pick-message [aria-invalid="true"]')).toBeVisible();
      },
      (stage) => stage.setUp(),
    ),
    state(
      'a pick that failed',
      async (stage) => {
        const message = stage.say('main:error.not-stored');
        await stage.hold('set', { kind: 'failure', message });
        await stage.page.getByRole('radio').nth(1).click();
        await expect(stage.page.getByRole('alert')).toBeVisible();
      },
      (stage) => button(stage, 'failure.close').click(),
    ),
    state(
      'a break with a message and an end',
      async ({ app, page }) => {
        await app.command('set', 'lunch', '--message', '1234567890 '.repeat(20), '--for', '30m');
        await expect(page.getByRole('timer')).toBeVisible();
      },
      ({ app }) => app.command('set', 'available', '--wait'),
    ),
    state('a break that is over, shown by itself', async (stage) => {
      const { say } = stage;
      const ended = { endsAt: iso(-7 * minuteMs), warnsAt: iso(-12 * minuteMs) };
      await shows(stage, (view) => ({
        ...view,
        presence: {
          ...view.presence,
          name: say('shared:sample.lunch'),
          kind: 'break',
          source: 'lock',
          reason: say('main:reason.locked'),
          until: iso(minuteMs),
          returnsTo: say('shared:sample.available'),
          break: { allowedMs: 60 * minuteMs, overtimeMs: 7 * minuteMs, ...ended },
        },
      }));
      await expect(button(stage, 'present.undo')).toBeVisible();
    }),
    state('an account in each state there is', async (stage) => {
      await shows(stage, (view) => ({ ...view, accounts: inEveryState(view.accounts, stage) }));
      await expect(stage.page.locator('.account')).toHaveCount(7);
    }),
    state('the question after an absence', async (stage) => {
      const question = {
        since: iso(-60 * minuteMs),
        until: iso(-minuteMs),
        source: 'lock',
      } as const;
      await shows(stage, (view) => ({ ...view, question }));
      await expect(stage.page.locator('.question-answer button')).toBeVisible();
    }),
    state(
      'automation paused',
      async (stage) => {
        await stage.app.command('pause', '--for', '1h');
        await expect(button(stage, 'automation.resume')).toBeVisible();
      },
      ({ app }) => app.command('resume'),
    ),
    state('automation stopped by itself', async (stage) => {
      const automation = { paused: false, until: null, flapping: true };
      await shows(stage, (view) => ({ ...view, automation }));
      await expect(stage.page.getByText(stage.say('automation.flapping'))).toBeVisible();
    }),
    state(
      'real refusals, a sign-in that is needed and a vendor that is away',
      async (stage) => {
        await makeTrouble(stage);
        await expect(button(stage, 'accounts.retryOf', { name: 'Garoon' })).toBeVisible();
      },
      endTrouble,
    ),
    state(
      'a search without a hit',
      async (stage) => {
        await feed(stage, manyStatuses(stage));
        await stage.page.locator('input[type="search"]').fill('0000');
        await expect(stage.page.getByText(stage.say('pick.nothingFound')).first()).toBeVisible();
      },
      async ({ page, app }) => {
        await page.locator('input[type="search"]').fill('');
        for (let index = 0; index < 6; index += 1) {
          await page.evaluate(
            (id) => window.presently.commands.removeStatus({ status: id }),
            `more-${index}`,
          );
        }
        await app.command('set', 'available', '--wait');
      },
    ),
  ],
};
