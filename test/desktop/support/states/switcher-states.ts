import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import type { Stage } from './stage.ts';

/** Something that the quick switcher can look like. */
export interface SwitcherState {
  readonly name: string;
  /** What is done before it opens. */
  readonly prepare?: (stage: Stage) => Promise<unknown>;
  readonly enter: (switcher: Page, stage: Stage) => Promise<unknown>;
}

const line = (switcher: Page): ReturnType<Page['locator']> => switcher.getByRole('combobox');

function state(
  name: string,
  enter: SwitcherState['enter'],
  prepare?: SwitcherState['prepare'],
): SwitcherState {
  return prepare === undefined ? { name, enter } : { name, enter, prepare };
}

export const switcherStates: readonly SwitcherState[] = [
  state('as it opens', (switcher) => expect(switcher.getByRole('option').first()).toBeVisible()),
  state('a status with a message and an end', async (switcher, { say }) => {
    await line(switcher).fill(`${say('shared:sample.lunch')} 45`);
    await expect(switcher.getByRole('option').first()).toContainText('45');
  }),
  state('a length that is too long', async (switcher, { say }) => {
    await line(switcher).fill(`${say('shared:sample.lunch')} 99999h`);
    await expect(switcher.getByRole('option').first()).toContainText(say('switcher.too-long'));
  }),
  state(
    'nothing that matches',
    async (switcher, { say }) => {
      await line(switcher).fill('0000');
      await expect(switcher.getByText(say('switcher.nothing'))).toBeVisible();
    },
    ({ hold }) => {
      const presence = { status: null, message: null, source: null };
      return hold('status', { kind: 'parts', parts: { presence } });
    },
  ),
  state('a line that is too long', async (switcher) => {
    await line(switcher).fill('9'.repeat(1001));
    await expect(switcher.getByRole('alert')).toBeVisible();
  }),
  state(
    'without statuses',
    (switcher, { say }) => expect(switcher.getByText(say('switcher.empty'))).toBeVisible(),
    ({ hold }) => hold('statuses', { kind: 'value', value: [] }),
  ),
  state(
    'statuses that cannot be shown',
    (switcher) => expect(switcher.getByRole('alert')).toBeVisible(),
    ({ hold, say }) => {
      const message = say('main:error.internal', { name: '98' });
      return hold('statuses', { kind: 'failure', message });
    },
  ),
  state(
    'waiting for the statuses',
    (switcher) => expect(line(switcher)).toBeFocused(),
    ({ hold }) => hold('statuses', { kind: 'nothing' }),
  ),
  state('what was refused', async (switcher, stage) => {
    const message = stage.say('main:error.reason-required', { name: '98' });
    await stage.hold('set', { kind: 'failure', message });
    await line(switcher).fill(stage.say('shared:sample.busy'));
    await line(switcher).press('Enter');
    await expect(switcher.getByRole('alert')).toBeVisible();
  }),
];
