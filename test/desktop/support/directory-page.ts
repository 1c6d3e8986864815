import type { Locator, Page } from '@playwright/test';
import { connect, expect } from './fixtures.ts';
import type { Office } from './office.ts';
import { windowTest } from './window-test.ts';

/** Tests of the directory page of the real app, connected to the office. */
export const directoryTest = windowTest.extend({
  page: async ({ driven: { page }, app, office }, use) => {
    await connect(app, office);
    await page.getByRole('button', { name: 'Directory', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Directory', level: 1 })).toBeVisible();
    await use(page);
  },
});

/** A colleague. */
export const anna = { id: '5c9351b0b96d4a56b9418e02', name: 'Anna Kowalska, Team lead' } as const;

type Held = NonNullable<ReturnType<Office['workplace']['state']['idealist']['recordOf']>>;

/** The record of a colleague, as the company has it. */
export function recordOf(office: Office, id: string = anna.id): Held {
  const record = office.workplace.state.idealist.recordOf(id);
  if (record === undefined) throw new Error('no such record');
  return record;
}

/** The records in the list. */
export const rows = (page: Page): Locator => page.getByRole('list').locator('[data-record]');
