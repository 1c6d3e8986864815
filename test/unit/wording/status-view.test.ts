import { describe, expect, it } from 'vitest';
import { statusView, type Snapshot } from '../../../electron/wording/status-view.ts';
import { statusSchema } from '../../../electron/contract/settings/status.ts';
import { statusViewSchema } from '../../../electron/contract/views/status-view.ts';
import { emptySlot, type Slot } from '../../../electron/delivery/plan/slot.ts';
import { toIso } from '../../../electron/wording/i18n/iso.ts';
import { initialState } from '../../../electron/presence/state.ts';
import { noon, noPresence, speechOf } from '../controls/support.ts';
import { officeSettings } from '../commands/support.ts';
import { minuteMs } from '../../../electron/contract/time.ts';

const english = await speechOf('en');
const app = { pid: 4711, version: '0.1.0', electron: '45.4.1', profile: 'default' };

function slot(change: Partial<Slot> = {}): Slot {
  return { ...emptySlot({ id: 'garoon', target: 't' }), ...change };
}

const desired = {
  seq: 1,
  statusId: 'lunch',
  setting: { code: 'absence' },
  origin: 'person',
  endsAt: null,
} as const;
const confirmed = {
  shows: 'absence',
  setting: { code: 'absence' },
  endsAt: null,
  footprint: {},
  at: noon + 412,
};

function view(change: Partial<Snapshot> = {}): ReturnType<typeof statusView> {
  const snapshot: Snapshot = {
    app,
    presence: {
      statusId: 'lunch',
      message: 'back at one',
      source: 'manual',
      reason: { kind: 'picked', via: 'tray', forMs: 60 * minuteMs },
      since: noon,
      until: noon + 60 * minuteMs,
      returnsTo: 'available',
    },
    state: initialState(noon),
    settings: officeSettings(),
    slots: [slot({ desired, confirmed, attempts: 1 })],
    ...change,
  };
  return statusView(snapshot, english);
}

describe('the status view', () => {
  it('is what the public contract shows', () => {
    expect(statusViewSchema.parse(view())).toEqual({
      version: 1,
      app,
      presence: {
        status: 'lunch',
        name: 'Lunch',
        kind: 'break',
        source: 'manual',
        reason: 'picked from the tray for 1 h',
        message: 'back at one',
        since: toIso(noon),
        until: toIso(noon + 60 * minuteMs),
        returnsTo: 'available',
      },
      automation: { paused: false, until: null, flapping: false },
      accounts: [
        {
          id: 'garoon',
          vendor: 'garoon',
          name: 'Garoon',
          state: 'applied',
          shows: 'absence',
          detail: null,
          attempts: 1,
          nextAttemptAt: null,
          at: toIso(noon + 412, true),
        },
      ],
    });
  });

  it('has nothing but null in its presence before any status applies', () => {
    const before = view({ presence: null, slots: [slot()] });
    expect(before.presence).toEqual(noPresence);
    expect(before.accounts[0]).toMatchObject({ state: 'skipped', shows: null, at: null });
  });

  it('tells when an account is tried again, and why it was not applied', () => {
    const notice = { code: 'unreachable' } as const;
    const [account] = view({
      slots: [
        slot({
          desired,
          attempts: 2,
          notBefore: noon + 1000,
          limitedUntil: noon + 5000,
          outcome: { kind: 'offline', notice },
        }),
      ],
    }).accounts;
    expect(account).toMatchObject({
      state: 'retrying',
      detail: 'Garoon cannot be reached',
      attempts: 2,
      nextAttemptAt: toIso(noon + 5000, true),
    });
  });

  it('promises no further try where none will come', () => {
    const notice = { code: 'vendor-said', params: { text: 'no', status: 400 } } as const;
    const [account] = view({
      slots: [slot({ desired, notBefore: noon + 1000, outcome: { kind: 'refused', notice } })],
    }).accounts;
    expect(account).toMatchObject({ state: 'refused', nextAttemptAt: null });
  });

  it('says when automation is paused, until when, and when it stopped itself', () => {
    const state = initialState(noon);
    expect(view({ state: { ...state, pausedUntil: 'forever' } }).automation).toEqual({
      paused: true,
      until: null,
      flapping: false,
    });
    expect(view({ state: { ...state, pausedUntil: noon + 1000 } }).automation).toEqual({
      paused: true,
      until: toIso(noon + 1000),
      flapping: false,
    });
    const flap = { ...state.flap, trippedAt: noon };
    expect(view({ state: { ...state, flap } }).automation.flapping).toBe(true);
  });

  it('follows the order of the settings and forgets accounts that are gone', () => {
    const ids = view({
      slots: [
        slot({ accountId: 'conpeek' }),
        slot({ accountId: 'gone' }),
        slot({ accountId: 'garoon' }),
      ],
    }).accounts.map(({ id }) => id);
    expect(ids).toEqual(['garoon', 'conpeek']);
  });
});

describe('what is there only when it is needed', () => {
  const coffee = statusSchema.parse({ id: 'lunch', name: 'Lunch', kind: 'break', minutes: 30 });
  const settings = { ...officeSettings(), statuses: [coffee] };

  it('is a break with its allowance, its warning and what is over it', () => {
    const until = null;
    const base = view().presence;
    expect(base.break).toBeUndefined();
    const presence = {
      statusId: 'lunch',
      message: null,
      source: 'manual',
      reason: { kind: 'picked', via: 'tray', forMs: null },
      since: noon,
      until,
      returnsTo: null,
    } as const;
    const during = statusViewSchema.parse(view({ settings, presence, now: noon + minuteMs }));
    expect(during.presence.break).toEqual({
      allowedMs: 30 * minuteMs,
      endsAt: toIso(noon + 30 * minuteMs),
      warnsAt: toIso(noon + 25 * minuteMs),
      overtimeMs: null,
    });
    const over = view({ settings, presence, now: noon + 34 * minuteMs });
    expect(over.presence.break?.overtimeMs).toBe(4 * minuteMs);
    expect(view({ settings, presence }).presence.break?.overtimeMs).toBeNull();
  });

  it('is the open question about an absence', () => {
    expect(view().question).toBeUndefined();
    const question = { since: noon, until: noon + 23 * minuteMs, source: 'lock' } as const;
    const asked = statusViewSchema.parse(view({ state: { ...initialState(noon), question } }));
    expect(asked.question).toEqual({
      since: toIso(noon),
      until: toIso(noon + 23 * minuteMs),
      source: 'lock',
    });
  });
});
