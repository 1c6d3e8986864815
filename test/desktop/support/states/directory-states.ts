import type { Fault } from '../../../../electron/sandbox/faults.ts';
import { expect } from '../fixtures.ts';
import { button, field, state, type Stage, type State, type StateGroup } from './stage.ts';

const colleague = '5c9351b0b96d4a56b9418e02';

async function openRecord({ page }: Stage): Promise<void> {
  await page.locator(`[data-record="${colleague}"]`).click();
  await expect(page.locator('.record-actions')).toBeVisible();
}

async function edit(stage: Stage): Promise<void> {
  await openRecord(stage);
  await button(stage, 'directoryPage.edit').click();
  await expect(field(stage, 'job_title')).toBeVisible();
}

async function review({ page }: Stage): Promise<void> {
  await page.locator('form.record-form button[type="submit"]').click();
}

async function confirm({ page }: Stage): Promise<void> {
  await page.locator('dialog[open] .dialog-actions button').last().click();
}

function search({ page }: Stage): ReturnType<typeof page.locator> {
  return page.locator('main input').first();
}

async function clear({ office }: Stage): Promise<void> {
  office.workplace.faults.idealist.clear();
  await Promise.resolve();
}

/** What a failing system makes of the list. */
function failing(name: string, fault: Fault): State {
  return state(
    `a list whose system ${name}`,
    async (stage) => {
      stage.office.workplace.faults.idealist.set({ fault });
      await search(stage).fill('a');
      await expect(stage.page.getByRole('alert')).toBeVisible({ timeout: 20_000 });
    },
    clear,
  );
}

export const directoryStates: StateGroup = {
  page: 'directory',
  states: [
    state('the list', ({ page }) => expect(page.locator('[data-record]')).toHaveCount(4)),
    state('a search without a hit', async (stage) => {
      await search(stage).fill('0000');
      const nothing = stage.say('directoryPage.nothingMatches');
      await expect(stage.page.getByText(nothing)).toBeVisible();
    }),
    state(
      'pages of a list',
      async (stage) => {
        const { idealist } = stage.office.workplace.state;
        idealist.envelope = { ...idealist.envelope, pageSize: 1 };
        await search(stage).fill('a');
        await button(stage, 'directoryPage.next').click();
        const page = stage.say('directoryPage.page', { number: 2 });
        await expect(stage.page.getByText(page).first()).toBeVisible();
      },
      ({ office }) => {
        const { idealist } = office.workplace.state;
        idealist.envelope = { ...idealist.envelope, pageSize: 50 };
        return Promise.resolve();
      },
    ),
    state(
      'a search that is waited for',
      async (stage) => {
        await expect(stage.page.locator('[data-record]')).toHaveCount(4);
        stage.office.workplace.faults.idealist.set({ fault: { kind: 'hang' } });
        await search(stage).fill('a');
        await expect(stage.page.getByText(stage.say('directoryPage.searching'))).toBeVisible();
      },
      clear,
    ),
    failing('has a fault', { kind: 'status', status: 503 }),
    failing('allows nothing', { kind: 'status', status: 403 }),
    failing('refuses the sign-in', { kind: 'status', status: 401 }),
    failing('cannot be reached', { kind: 'drop' }),
    failing('asks to wait', { kind: 'status', status: 429, retryAfter: '120' }),
    state('a record', openRecord),
    state('a record that is linked to the account', async ({ page }) => {
      await page.locator('[data-record]').first().click();
      await expect(page.locator('.record-actions')).toBeVisible();
    }),
    state('the question before linking', async (stage) => {
      await openRecord(stage);
      await button(stage, 'directoryPage.link', { account: 'Idealist' }).click();
      await expect(stage.page.getByRole('dialog')).toBeVisible();
    }),
    state('a record that is edited, with a value that has no name', async (stage) => {
      await edit(stage);
      const add = stage.say('directoryPage.addTo', {
        field: stage.say('shared:directory.idealist.attributes.label'),
      });
      await stage.page.getByRole('button', { name: add, exact: true }).click();
      await stage.page.locator('.map-row input').last().fill('98');
      await review(stage);
      await expect(stage.page.locator('[aria-invalid="true"]')).toBeVisible();
    }),
    state('a record in which nothing was changed yet', async (stage) => {
      await edit(stage);
      await review(stage);
      await expect(stage.page.getByText(stage.say('directoryPage.unchanged'))).toBeVisible();
    }),
    state('the differences before they are sent', async (stage) => {
      await edit(stage);
      await field(stage, 'job_title').fill('9'.repeat(120));
      await field(stage, 'units').fill('98\n99\n100');
      await review(stage);
      await expect(stage.page.getByRole('dialog')).toBeVisible();
    }),
    state('the question before typed text is given up', async (stage) => {
      await edit(stage);
      await field(stage, 'job_title').fill('98');
      await button(stage, 'directoryPage.cancel').click();
      await expect(stage.page.getByRole('dialog')).toBeVisible();
    }),
    state('a change that the system refuses', async (stage) => {
      await edit(stage);
      await field(stage, 'units').fill('98');
      await review(stage);
      await confirm(stage);
      await expect(stage.page.getByRole('alert')).toBeVisible();
    }),
    state('a change to what somebody else changed, and the record loaded anew', async (stage) => {
      await edit(stage);
      await field(stage, 'job_title').fill('98');
      stage.office.workplace.state.idealist.change(colleague, { last_name: 'Nowak' });
      await review(stage);
      await confirm(stage);
      await button(stage, 'directoryPage.loadAnew').click();
      const anew = stage.say('directoryPage.loadedAnew');
      await expect(stage.page.getByText(anew)).toBeVisible();
    }),
    state('a change that was saved', async (stage) => {
      await edit(stage);
      await field(stage, 'job_title').fill('98');
      await review(stage);
      await confirm(stage);
      await expect(button(stage, 'directoryPage.undo')).toBeVisible();
    }),
    state('a change that was taken back', async (stage) => {
      await edit(stage);
      await field(stage, 'job_title').fill('99');
      await review(stage);
      await confirm(stage);
      await button(stage, 'directoryPage.undo').click();
      const undone = stage.say('directoryPage.written.undone', { name: '@' }).replace('@', '.*');
      await expect(stage.page.getByText(new RegExp(undone, 'u')).first()).toBeVisible();
    }),
    state('a new record without a role', async (stage) => {
      await button(stage, 'directoryPage.new').click();
      await review(stage);
      await expect(field(stage, 'role')).toHaveAttribute('aria-invalid', 'true');
    }),
    state('a new record before it is created', async (stage) => {
      await button(stage, 'directoryPage.new').click();
      await field(stage, 'role').selectOption('apiclient');
      await field(stage, 'first_name').fill('98');
      await review(stage);
      await expect(stage.page.getByRole('dialog')).toBeVisible();
    }),
  ],
};
