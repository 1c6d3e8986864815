import { describe, expect, it } from 'vitest';
import { createPickHandlers, type PickPorts } from '../../../electron/commands/pick.ts';
import { speechOf } from '../controls/support.ts';
import { createTestStore, officeSettings } from './support.ts';
import { minuteMs } from '../../../electron/contract/time.ts';

const { texts } = await speechOf('en');
const caller = { via: 'window' } as const;

function desk(): { handlers: ReturnType<typeof createPickHandlers>; now: number } {
  const testStore = createTestStore();
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
    now: () => testStore.now,
    settings: () => settings,
    rules: testStore.live.rules,
    loadCalendar: testStore.live.loadCalendar,
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
  };
  return { handlers: createPickHandlers(ports), now: testStore.now };
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
