import { describe, expect, it } from 'vitest';
import { deliveryAccounts } from '../../../electron/delivery/delivery-accounts.ts';
import type { DeliveryRecord } from '../../../electron/delivery/delivery.ts';
import {
  deliveryEntry,
  historyView,
  presenceEntry,
} from '../../../electron/core/journal-entries.ts';
import { runningStateSchema } from '../../../electron/core/state-keeper.ts';
import { toIso } from '../../../electron/wording/i18n/iso.ts';
import { initialState } from '../../../electron/presence/state.ts';
import { journalEntrySchema } from '../../../electron/contract/views/journal-entry.ts';
import { vendors } from '../../../electron/vendors/registry.ts';
import { noon } from '../controls/support.ts';
import { officeSettings } from '../commands/support.ts';

const presence = {
  statusId: 'lunch',
  message: 'back at one',
  source: 'manual',
  reason: { kind: 'picked', via: 'tray', forMs: null },
  since: noon,
  until: null,
  returnsTo: null,
} as const;

const record: DeliveryRecord = {
  at: noon,
  accountId: 'garoon',
  statusId: 'lunch',
  seq: 3,
  origin: 'person',
  outcome: 'applied',
  notice: null,
  shows: 'absence',
  latencyMs: 40,
};

describe('the journal', () => {
  it('keeps what showed, why, and from where it was picked', () => {
    const change = { presence, via: 'tray' } as const;
    const entry = presenceEntry(change, officeSettings(), noon);
    expect(journalEntrySchema.parse(entry)).toEqual({
      at: noon,
      type: 'presence',
      status: 'lunch',
      name: 'Lunch',
      kind: 'break',
      source: 'manual',
      reason: presence.reason,
      via: 'tray',
      message: 'back at one',
    });
  });

  it('keeps that nothing showed any more', () => {
    const change = { presence: null, via: null } as const;
    const entry = presenceEntry(change, officeSettings(), noon);
    expect(journalEntrySchema.parse(entry)).toEqual({
      at: noon,
      type: 'presence',
      status: null,
      name: null,
      kind: null,
      source: null,
      reason: null,
    });
  });

  it('keeps a status that is gone by its id', () => {
    const change = { presence, via: null } as const;
    const entry = presenceEntry(change, { ...officeSettings(), statuses: [] }, noon);
    expect(entry).toMatchObject({ status: 'lunch', name: null, kind: null });
  });

  it.each([
    ['applied', 'applied'],
    ['drifted', 'drifted'],
    ['refused', 'refused'],
    ['auth-expired', 'needs-sign-in'],
    ['rate-limited', 'retrying'],
    ['offline', 'retrying'],
    ['transient', 'retrying'],
    ['unexpected-response', 'retrying'],
  ] as const)('keeps a call that was %s as %s', (outcome, state) => {
    const entry = deliveryEntry({ ...record, outcome });
    expect(journalEntrySchema.parse(entry)).toMatchObject({ account: 'garoon', state });
  });

  it('keeps why a call failed, and no time below zero', () => {
    const entry = deliveryEntry({
      ...record,
      outcome: 'refused',
      notice: { code: 'no-permission' },
      latencyMs: -3,
    });
    expect(entry).toMatchObject({ notice: { code: 'no-permission' }, latencyMs: 0 });
  });

  it('shows an entry with its time in ISO 8601 with an offset', () => {
    const view = historyView(deliveryEntry(record));
    expect(view).toMatchObject({ at: toIso(noon, true), type: 'delivery' });
    expect(view['at']).toMatch(/\.000[+-]\d{2}:\d{2}$/u);
  });
});

describe('what delivery is told of an account', () => {
  const [garoon] = officeSettings().accounts;
  const target = (change: object): string | undefined =>
    garoon &&
    deliveryAccounts([{ ...garoon, ...change }], ({ vendor }) => vendors[vendor])[0]?.target;

  it('is another target only where vendor, address or user differ', () => {
    const same = target({});
    expect(target({ name: 'Other', drift: 'keep-mine', allowInsecureHttp: true })).toBe(same);
    expect(target({ baseUrl: 'https://other.test/g' })).not.toBe(same);
    expect(target({ user: { code: 'sato' } })).not.toBe(same);
  });

  it('asks about changes made elsewhere unless a rule is given', () => {
    const [account] = deliveryAccounts(garoon ? [garoon] : [], ({ vendor }) => vendors[vendor]);
    expect(account).toMatchObject({ id: 'garoon', drift: 'ask' });
  });
});

describe('the running state', () => {
  it('is stored with nothing strange in it', () => {
    const state = { version: 1, presence: initialState(noon), slots: [] };
    expect(runningStateSchema.safeParse(state).success).toBe(true);
    expect(runningStateSchema.safeParse({ ...state, token: 'x' }).success).toBe(false);
  });
});
