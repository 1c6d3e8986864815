import { describe, expect, it } from 'vitest';
import { createVendorSessions } from '../../../electron/delivery/vendor-sessions.ts';
import type { Account } from '../../../electron/contract/settings/settings.ts';
import type { Call } from '../../../electron/delivery/plan/plan.ts';
import type { AnyVendor } from '../../../electron/vendors/any-vendor.ts';
import type { ApplyRequest, Connection } from '../../../electron/vendors/port.ts';
import { vendors } from '../../../electron/vendors/registry.ts';
import { noon } from '../controls/support.ts';
import { officeSettings } from '../commands/support.ts';

const { signal } = new AbortController();
const call: Call = {
  accountId: 'garoon',
  intent: {
    seq: 1,
    statusId: 'lunch',
    setting: { code: 'absence' },
    origin: 'automatic',
    endsAt: noon,
  },
  written: null,
  unconfirmed: [],
  overwriteTheirs: false,
};

function hall(change: Partial<Account> = {}): {
  readonly sessions: ReturnType<typeof createVendorSessions>;
  readonly opened: Connection<Account, unknown>[];
  readonly applied: ApplyRequest<unknown>[];
} {
  const opened: Connection<Account, unknown>[] = [];
  const applied: ApplyRequest<unknown>[] = [];
  const vendor: AnyVendor = {
    ...vendors.garoon,
    connect: (connection) => {
      opened.push(connection);
      return {
        identify: () =>
          Promise.resolve({ kind: 'identified', user: '1', displayName: null, mayWrite: null }),
        catalogue: () =>
          Promise.resolve({ kind: 'catalogue', entries: [], complete: true, notice: null }),
        apply: (request) => {
          applied.push(request);
          return Promise.resolve({ kind: 'applied', shows: 'x', footprint: {}, notice: null });
        },
        read: () => Promise.resolve({ kind: 'read', shows: 'absence' }),
      };
    },
  };
  const sessions = createVendorSessions({
    account: (id) => {
      const found = officeSettings().accounts.find((account) => account.id === id);
      return found ? { ...found, ...change } : null;
    },
    vendorOf: () => vendor,
    credentials: () => ({
      given: () => Promise.resolve(null),
      session: () => Promise.resolve(null),
      saveSession: () => Promise.resolve(),
    }),
    transport: () => Promise.reject(new Error('no network in this test')),
    now: () => noon,
  });
  return { sessions, opened, applied };
}

describe('the sessions with the vendors', () => {
  it('are opened at their first use and kept', async () => {
    const { sessions, opened } = hall();
    expect(opened).toHaveLength(0);
    await sessions.apply(call, signal);
    expect(await sessions.read('garoon', signal)).toEqual({ kind: 'read', shows: 'absence' });
    expect(opened).toHaveLength(1);
    await sessions.read('conpeek', signal);
    expect(opened.map(({ account }) => account.id)).toEqual(['garoon', 'conpeek']);
  });

  it('are opened anew once they are forgotten', async () => {
    const { sessions, opened } = hall();
    await sessions.apply(call, signal);
    sessions.forget();
    await sessions.apply(call, signal);
    expect(opened).toHaveLength(2);
  });

  it('limit how long one call may take', async () => {
    const { sessions, opened } = hall();
    await sessions.apply(call, signal);
    expect(opened[0]?.timeoutMs).toBeGreaterThan(0);
    expect(opened[0]?.timeoutMs).toBeLessThanOrEqual(30_000);
  });

  it('pass on what is known of the vendor, and nothing at first contact', async () => {
    const { sessions, applied } = hall();
    await sessions.apply(call, signal);
    expect(applied[0]).toMatchObject({
      setting: { code: 'absence' },
      origin: 'automatic',
      endsAt: noon,
      footprint: {},
      lastShown: null,
      known: false,
      overwriteTheirs: false,
      unconfirmed: [],
    });
    const footprint = { notes: { wrote: 'a', before: 'b' } };
    const written = { shows: 'attend', setting: {}, endsAt: null, footprint, at: noon };
    await sessions.apply({ ...call, written, unconfirmed: [{ code: 'attend' }] }, signal);
    expect(applied[1]).toMatchObject({
      known: true,
      lastShown: 'attend',
      footprint,
      unconfirmed: [{ code: 'attend' }],
    });
  });

  it('let an automatic status overwrite only where the delivery says so', async () => {
    const { sessions, applied } = hall();
    await sessions.apply({ ...call, overwriteTheirs: true }, signal);
    expect(applied[0]?.overwriteTheirs).toBe(true);
  });

  it('refuse for an account that is gone', async () => {
    const { sessions, opened } = hall();
    const lost = { ...call, accountId: 'gone' };
    expect(await sessions.apply(lost, signal)).toMatchObject({ kind: 'refused' });
    expect(await sessions.read('gone', signal)).toMatchObject({ kind: 'refused' });
    expect(opened).toHaveLength(0);
  });
});
