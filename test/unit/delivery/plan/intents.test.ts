import { describe, expect, it } from 'vitest';
import type { Presence } from '../../../../electron/contract/views/claim.ts';
import type { Status } from '../../../../electron/contract/settings/status.ts';
import { intents } from '../../../../electron/delivery/plan/want.ts';
import { noon } from '../support/slots.ts';

const lunch: Status = {
  id: 'lunch',
  name: 'Lunch',
  kind: 'break',
  message: 'back soon',
  accounts: { garoon: { code: 'absence', notes: '{message}' }, line: { text: '{message}' } },
};
const presence: Presence = {
  statusId: 'lunch',
  message: 'back at one',
  source: 'manual',
  reason: { kind: 'picked', via: 'tray', forMs: null },
  since: noon,
  until: noon + 60_000,
  returnsTo: null,
};
const accounts = [
  { id: 'garoon', nativeEnd: false },
  { id: 'line', nativeEnd: true },
  { id: 'constructor', nativeEnd: false },
];
const from = (changes: Partial<Parameters<typeof intents>[0]>): ReturnType<typeof intents> =>
  intents({ presence, statuses: [lunch], accounts, byPerson: true, ...changes });

describe('intents', () => {
  it('fills in the message and tells the end only where the vendor ends a status itself', () => {
    const wanted = from({});
    expect(wanted.get('garoon')).toEqual({
      statusId: 'lunch',
      setting: { code: 'absence', notes: 'back at one' },
      origin: 'person',
      endsAt: null,
    });
    expect(wanted.get('line')?.endsAt).toBe(noon + 60_000);
  });

  it('follows the status that applies, wherever it stands among the others', () => {
    const other: Status = { ...lunch, id: 'other', accounts: { garoon: { code: 'other' } } };
    expect(from({ statuses: [other, lunch] })).toEqual(from({}));
  });

  it('skips an account that the status does not name', () => {
    expect(from({}).get('constructor')).toBeNull();
  });

  it('counts everything but a new choice by the person as automatic', () => {
    expect(from({ byPerson: false }).get('garoon')?.origin).toBe('automatic');
  });

  it('uses the message of the status where the presence has none', () => {
    const silent = { ...presence, message: null };
    expect(from({ presence: silent }).get('line')?.setting).toEqual({ text: 'back soon' });
  });

  it('leaves the message out where nobody gave one', () => {
    const bare: Status = { ...lunch };
    delete bare.message;
    const silent = { ...presence, message: null };
    expect(from({ presence: silent, statuses: [bare] }).get('line')?.setting).toEqual({});
  });

  it.each([
    ['no status applies', { presence: null }],
    ['the status was removed', { statuses: [] }],
  ])('skips every account when %s', (_, changes) => {
    expect([...from(changes).values()]).toEqual([null, null, null]);
  });
});
