import { describe, expect, it } from 'vitest';
import { habitsOf } from '../../../electron/conductor/habits-of.ts';
import { createPickHandlers, type PickPorts } from '../../../electron/conductor/pick-handlers.ts';
import type { JournalEntry } from '../../../electron/contract/journal-entry.ts';
import { speechOf } from '../controls/support.ts';
import { createPodium, minuteMs, officeSettings } from './support.ts';

const { texts } = await speechOf('en');
const caller = { via: 'window' } as const;

const picked = (at: number, status: string, more: object = {}): JournalEntry => ({
  at,
  type: 'presence',
  status,
  name: status,
  kind: 'busy',
  source: 'manual',
  via: 'tray',
  reason: null,
  ...more,
});

function desk(): { handlers: ReturnType<typeof createPickHandlers>; now: number } {
  const podium = createPodium();
  const office = officeSettings();
  const account = {
    id: 'garoon',
    vendor: 'garoon',
    name: 'Garoon',
    baseUrl: 'https://x/g',
  } as const;
  const other = { ...account, id: 'conpeek', vendor: 'conpeek', name: 'Phones' } as const;
  const settings = {
    ...office,
    accounts: [account, other],
    statuses: office.statuses.map((status) => ({
      ...status,
      accounts: status.id === 'lunch' ? { garoon: { code: 'absence', notes: '{message}' } } : {},
    })),
  };
  const ports: PickPorts = {
    now: () => podium.now,
    settings: () => settings,
    rules: podium.live.rules,
    loadCalendar: podium.live.loadCalendar,
    texts: () => texts,
    deliveryAccounts: (accounts) =>
      accounts.map(({ id }) => ({
        id,
        target: id,
        host: 'x',
        drift: 'ask',
        callsPerMinute: 60,
        nativeEnd: id === 'garoon',
        readBack: true,
      })),
    settingForms: () => ({ forms: [], messageLength: 50 }),
    journal: ({ from }) =>
      Promise.resolve(
        [picked(from - 1, 'old'), picked(from, 'lunch', { message: 'soup' })].slice(1),
      ),
  };
  return { handlers: createPickHandlers(ports), now: podium.now };
}

describe('a preview', () => {
  it('tells what each account would be told, with the message and the end, and sends nothing', async () => {
    const { handlers, now } = desk();
    const ending = { kind: 'for', ms: 30 * minuteMs } as const;
    const answer = await handlers.preview({ status: 'lunch', message: 'soup', ending }, caller);
    expect(answer).toEqual({
      ok: true,
      value: {
        until: now + 30 * minuteMs,
        accounts: [
          {
            account: 'garoon',
            vendor: 'garoon',
            name: 'Garoon',
            setting: { code: 'absence', notes: 'soup' },
            forms: [],
            messageLength: 50,
            endsThere: true,
          },
          {
            account: 'conpeek',
            vendor: 'conpeek',
            name: 'Phones',
            setting: null,
            forms: [],
            messageLength: 50,
            endsThere: false,
          },
        ],
      },
    });
  });

  it('takes the message of the status itself where none is given', async () => {
    const { handlers } = desk();
    const answer = await handlers.preview({ status: 'lunch' }, caller);
    expect(answer.ok && answer.value.accounts[0]?.setting).toEqual({
      code: 'absence',
      notes: 'eating',
    });
    expect(answer.ok && answer.value.until).toBeNull();
  });

  it('names the nearest where the status is unknown', async () => {
    const { handlers } = desk();
    expect(await handlers.preview({ status: 'lumch' }, caller)).toMatchObject({
      ok: false,
      error: { code: 'usage' },
    });
  });
});

describe('habits', () => {
  it('are what a person picked, not what came by itself', () => {
    const entries = [
      picked(1, 'lunch', { message: 'soup' }),
      picked(2, 'busy', { message: ' call ' }),
      picked(3, 'away', { source: 'lock', via: undefined }),
      picked(4, 'lunch', { message: 'soup' }),
      picked(5, 'lunch', { message: '' }),
    ];
    expect(habitsOf(entries)).toEqual({
      messages: ['soup', 'call'],
      picks: { lunch: 3, busy: 1 },
    });
  });

  it('hold the last ten messages', () => {
    const entries = Array.from({ length: 15 }, (_, at) =>
      picked(at, 'busy', { message: `m${String(at)}` }),
    );
    expect(habitsOf(entries).messages).toEqual(
      Array.from({ length: 10 }, (_, at) => `m${String(14 - at)}`),
    );
  });
});
