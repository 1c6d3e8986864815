import type { FieldPath } from '../../../../../electron/contract/file-problem.ts';
import { describe, expect, it } from 'vitest';
import {
  type Status,
  writtenStatusSchema,
} from '../../../../../electron/contract/settings/status.ts';
import { copyOf } from '../../../../../renderer/features/statuses/statuses-overview.tsx';
import { draftProblems, limits } from '../../../../../renderer/account-settings/draft-problems.ts';
import { arranged, moved } from '../../../../../renderer/features/statuses/use-order.ts';
import { offerIndex, offerNames } from '../../../../../renderer/account-settings/offers.ts';
import { saveErrorOf } from '../../../../../renderer/features/statuses/save-error.ts';
import { startStatus, statusOf } from '../../../../../renderer/account-settings/status-draft.ts';
import { vendorAccount } from './vendor-account.ts';

const accounts = [vendorAccount('conpeek'), vendorAccount('garoon')];
const lunch: Status = {
  id: 'lunch',
  name: 'Lunch',
  kind: 'break',
  icon: 'utensils',
  colour: '#1a7f37',
  message: 'Back soon',
  hotkey: 'Control+Alt+3',
  minutes: 60,
  ends: true,
  warnMinutes: 3,
  requiresReason: true,
  accounts: { garoon: { code: 'absence' } },
};
const draft = startStatus(lunch, accounts);

describe('a status as it is filled in', () => {
  it('is stored as it was', () => {
    expect(statusOf(lunch, draft, accounts)).toEqual(lunch);
    const plain: Status = { id: 'busy', name: 'Busy', kind: 'busy', accounts: {} };
    expect(statusOf(plain, startStatus(plain, accounts), accounts)).toEqual(plain);
  });

  it('loses what belongs to breaks when it is no break, but not what a file said', () => {
    const busy = { ...draft, kind: 'busy' as const };
    const start = { ...lunch };
    delete start.requiresReason;
    delete start.warnMinutes;
    expect(statusOf(start, busy, accounts)).not.toHaveProperty('requiresReason');
    expect(statusOf(lunch, busy, accounts)).toHaveProperty('requiresReason', true);
  });

  it('has no end of its own without minutes', () => {
    expect(statusOf(lunch, { ...draft, minutes: ' ' }, accounts)).not.toHaveProperty('ends');
  });
});

describe('what can be seen to be wrong', () => {
  it.each([
    [{ name: '  ' }, { name: { kind: 'needed' } }],
    [{ name: '\u200B' }, { name: { kind: 'not-seen' } }],
    [{ name: ' busy' }, { name: { kind: 'name-taken', by: 'Busy' } }],
    [{ name: 'x'.repeat(81) }, { name: { kind: 'too-long', length: 81, most: 80 } }],
    [{ colour: 'green' }, { colour: { kind: 'hex' } }],
    [{ hotkey: 'control+alt+9' }, { hotkey: { kind: 'hotkey-taken', by: 'Busy' } }],
    [{ minutes: '0' }, { minutes: { kind: 'range', least: 1, most: limits.minutes } }],
    [{ minutes: '1e3' }, { minutes: { kind: 'range', least: 1, most: limits.minutes } }],
    [{ warnMinutes: '-1' }, { warnMinutes: { kind: 'range', least: 0, most: limits.minutes } }],
    [{ name: '🍕', minutes: '', warnMinutes: '0', colour: '' }, {}],
  ])('%j', (changes, problems) => {
    const busy: Status = {
      id: 'busy',
      name: 'Busy',
      kind: 'busy',
      hotkey: 'Control+Alt+9',
      accounts: {},
    };
    expect(draftProblems({ ...draft, ...changes }, [busy])).toEqual(problems);
  });

  it('goes by the limits of the contract', () => {
    const fits = (changes: object): boolean =>
      writtenStatusSchema.safeParse({ ...lunch, ...changes }).success;
    expect(fits({ name: 'x'.repeat(limits.name), minutes: limits.minutes })).toBe(true);
    expect(fits({ message: 'x'.repeat(limits.message) })).toBe(true);
    expect(fits({ hotkey: 'x'.repeat(limits.hotkey) })).toBe(true);
    expect(fits({ name: 'x'.repeat(limits.name + 1) })).toBe(false);
    expect(fits({ message: 'x'.repeat(limits.message + 1) })).toBe(false);
    expect(fits({ hotkey: 'x'.repeat(limits.hotkey + 1) })).toBe(false);
    expect(fits({ minutes: limits.minutes + 1 })).toBe(false);
  });
});

describe('what the program refuses', () => {
  const ids = ['a', 'a.b', 'my id', 'user', 'name', 'credentials', 'accounts', 'hotkey'];
  const at = (path: FieldPath | undefined, sentence = 'must be'): object | null => {
    const error = { code: 'usage', sentence, ...(path !== undefined && { path }) } as const;
    return saveErrorOf({ kind: 'answered', error }, ids);
  };

  it('stands at its field', () => {
    const name = { at: 'field', field: 'name', message: 'is taken' };
    expect(at(['name'], 'is taken')).toEqual(name);
    expect(at(['hotkey'], 'is taken')).toMatchObject({ at: 'field', field: 'hotkey' });
    expect(at(['accounts', 'a', 'x', 'y'])).toEqual({
      at: 'account',
      account: 'a',
      path: 'x.y',
      message: 'must be',
    });
  });

  it.each(ids)('stands at the account %s, whatever its owner calls it', (account) => {
    expect(at(['accounts', account, 'code'])).toMatchObject({ account, path: 'code' });
    expect(at(['accounts', account])).toMatchObject({ account, path: '' });
  });

  it('stands below the form where it is about nothing of it', () => {
    expect(at(undefined, 'the settings could not be stored')).toBeNull();
    expect(at(undefined, 'name: is no path')).toBeNull();
    expect(at(['id'])).toBeNull();
    expect(at(['accounts', 'gone', 'code'])).toBeNull();
    expect(at(['accounts', 'name'].slice(0, 1))).toBeNull();
    expect(saveErrorOf({ kind: 'unreachable' }, [])).toBeNull();
  });
});

describe('the list', () => {
  it('moves one place at a time and stops at its ends', () => {
    expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b'], 'a', -1)).toBeNull();
    expect(moved(['a', 'b'], 'b', 2)).toBeNull();
    expect(moved(['a', 'b'], 'a', 0)).toBeNull();
    expect(moved(['a', 'b'], 'x', 1)).toBeNull();
  });

  it('shows an order at once, with what came meanwhile at its end', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id }));
    expect(arranged(items, ['c', 'a', 'gone']).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('copies everything but what only one can have', () => {
    const named = (number: number): string => `Lunch ${String(number)}`;
    const taken = { ...lunch, id: 'other', name: 'Lunch 1' };
    const copy = copyOf(lunch, [lunch, taken], named);
    expect(copy).toMatchObject({ name: 'Lunch 2', minutes: 60, accounts: lunch.accounts });
    expect(copy).not.toHaveProperty('id');
    expect(copy).not.toHaveProperty('hotkey');
  });
});

describe('what a vendor offers', () => {
  const entries = [
    { setting: { code: 'attend' }, names: { ja: '在席', en: 'At desk' }, icon: null },
    { setting: { code: 'absence' }, names: { ja: '不在' }, icon: null },
    { setting: { code: 'A' }, names: { und: 'Meeting' }, icon: null },
    { setting: { code: 'B' }, names: { und: 'Meeting' }, icon: null },
    { setting: { clear: true }, names: { und: 'available' }, icon: null },
  ];
  const words = (setting: object): string => `our ${Object.values(setting).join()}`;

  it('goes by names that the person can read', () => {
    expect(offerNames(entries, { language: 'ja', words }).slice(0, 2)).toEqual(['在席', '不在']);
    expect(offerNames(entries, { language: 'pl', words })).toEqual([
      'At desk',
      'our absence',
      'Meeting (A)',
      'Meeting (B)',
      'our true',
    ]);
  });

  it('is found again in what is told', () => {
    expect(offerIndex(entries, { code: 'absence', notes: 'x' })).toBe(1);
    expect(offerIndex(entries, { code: 'other' })).toBe(-1);
  });
});
