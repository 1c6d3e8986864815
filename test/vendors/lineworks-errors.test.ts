import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../electron/contract/json.ts';
import { createCourier, type Courier } from './contract/courier.ts';
import { covers } from './coverage/covers.ts';
import { withSample, type LineworksSample } from './lineworks-sample.ts';

const busy = { profileStatusId: 'BUSY', statusMessage: 'meeting' } as const;
const { signal } = new AbortController();

/** Somebody whose sign-in has other scopes. */
function withScopes(sample: LineworksSample, ...scopes: readonly string[]): Courier {
  const refreshToken = sample.workplace.access.lineworks.newRefreshToken(scopes);
  return createCourier(sample.connect({ credentials: { ...sample.credentials, refreshToken } }));
}

function answerOnce(
  { workplace }: LineworksSample,
  status: number,
  way: { readonly method: string; readonly body?: JsonObject },
): void {
  const fault = { kind: 'status', status } as const;
  workplace.faults.lineworks.set({ fault, method: way.method, times: 1 });
}

describe('LINE WORKS refuses a status', () => {
  it('that the administrator has switched off: choose another or ask for it', () =>
    withSample(async ({ courier, state }) => {
      state.definitions = state.definitions.map((each) => ({ ...each, used: false }));
      expect(await courier.apply(busy)).toMatchObject({
        kind: 'refused',
        notice: { code: 'status-not-used', params: { text: 'Not used status.', status: 403 } },
      });
      covers('lineworks.error.403-not-used');
    }));

  it('where statuses are off in the domain: ask the administrator', () =>
    withSample(async ({ courier, state }) => {
      state.statusesEnabled = false;
      const text = 'The status must be enable.';
      expect(await courier.apply(busy)).toMatchObject({
        kind: 'refused',
        notice: { code: 'statuses-off', params: { text, status: 403 } },
      });
      covers('lineworks.error.403-disabled');
    }));

  it('of somebody else: there is no right to that', () =>
    withSample(
      async ({ courier }) => {
        const outcome = await courier.apply(busy);
        expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'right-missing' } });
        covers('lineworks.error.403-forbidden');
      },
      { user: 'kim@sample.example' },
    ));

  it('to a sign-in without the scope, which says beforehand that it may not write', () =>
    withSample(async (sample) => {
      const refreshToken = sample.workplace.access.lineworks.newRefreshToken(['user.read']);
      const session = sample.connect({ credentials: { ...sample.credentials, refreshToken } });
      expect(await session.identify(signal)).toMatchObject({ mayWrite: false });
      expect(await session.read(signal)).toEqual({ kind: 'read', shows: 'available' });
      const outcome = await withScopes(sample, 'user.read').apply(busy);
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'scope-missing' } });
      covers('lineworks.error.403-scope', 'lineworks.field.scope');
    }));

  it('on the free plan, which has no scope that writes', () =>
    withSample(async ({ courier, state, workplace, calls }) => {
      state.plan = 'free';
      const outcome = await courier.apply(busy);
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'scope-missing' } });
      expect(calls().some((call) => call.startsWith('POST /statuses'))).toBe(false);
      expect(workplace.state.lineworks.statusesOf(workplace.people[0].lineworksId)).toEqual([]);
    }));

  it('not to the scope "directory"', () =>
    withSample(async (sample) => {
      expect(await withScopes(sample, 'directory').apply(busy)).toMatchObject({ kind: 'applied' });
      expect(sample.present()).toMatchObject(busy);
      covers('lineworks.field.scope-directory');
    }));
});

describe('a LINE WORKS record that is gone', () => {
  it.each([404, 410])('(%i) is written anew', (status) =>
    withSample(async (sample) => {
      await sample.courier.apply(busy);
      answerOnce(sample, status, { method: 'PATCH' });
      const outcome = await sample.courier.apply({ profileStatusId: 'AWAY' });
      expect(outcome).toMatchObject({ kind: 'applied', shows: 'AWAY' });
      covers('lineworks.error.404', 'lineworks.error.410');
    }),
  );

  it.each([404, 410])('(%i) counts as cleared', (status) =>
    withSample(async (sample) => {
      await sample.courier.apply(busy);
      answerOnce(sample, status, { method: 'DELETE' });
      expect(await sample.courier.apply({ clear: true })).toMatchObject({ kind: 'applied' });
    }),
  );

  it.each([404, 410])('(%i) with its member is a user that is not known', (status) =>
    withSample(async (sample) => {
      answerOnce(sample, status, { method: 'GET' });
      expect(await sample.courier.apply(busy)).toMatchObject({
        kind: 'refused',
        notice: { code: 'user-not-found' },
      });
    }),
  );
});

describe('the limit of LINE WORKS', () => {
  it.each(['rateLimit-used', 'rateLimit-ssed'] as const)(
    'is kept for each operation before it is reached, with %s',
    (name) =>
      withSample(async ({ courier, workplace, state, clock, calls }) => {
        workplace.assumptions['LW-8'] = name;
        state.ratePerMinute = 2;
        await courier.apply(busy);
        clock.advance(10_000);
        await courier.apply({ profileStatusId: 'AWAY' });
        workplace.clearLog();
        clock.advance(5_000);
        const limited = await courier.apply(busy);
        expect(limited).toMatchObject({ kind: 'rate-limited', retryAfterMs: 45_000 });
        expect(calls()).toEqual([]);
        clock.advance(45_000);
        expect(await courier.apply(busy)).toMatchObject({ kind: 'applied' });
        covers('lineworks.field.rate', 'lineworks.field.rate-ssed', 'lineworks.error.429');
      }),
  );

  it('of one operation does not stop another', () =>
    withSample(async ({ connect, state, calls }) => {
      const session = connect();
      state.ratePerMinute = 1;
      expect(await session.identify(signal)).toMatchObject({ kind: 'identified' });
      expect(await session.read(signal)).toMatchObject({ kind: 'read' });
      expect(await session.read(signal)).toMatchObject({ kind: 'rate-limited' });
      expect(calls()).toEqual(['POST /token', 'GET /users/me', 'GET /statuses']);
    }));

  it('is known from "used" and "limit" alone', () =>
    withSample(async ({ connect, workplace, calls }) => {
      const headers = {
        'rateLimit-ssed': '240',
        'rateLimit-limit': '240',
        'rateLimit-reset': '7',
      };
      const fault = { kind: 'status', status: 500, headers } as const;
      workplace.faults.lineworks.set({ fault, times: 1 });
      const session = connect();
      expect(await session.read(signal)).toMatchObject({ kind: 'transient' });
      workplace.clearLog();
      const limited = await session.read(signal);
      expect(limited).toMatchObject({ kind: 'rate-limited', retryAfterMs: 7_000 });
      expect(calls()).toEqual([]);
    }));

  it('is no longer than the vendor said when the clock is set back', () =>
    withSample(async ({ connect, state, clock }) => {
      const session = connect();
      await session.read(signal);
      state.ratePerMinute = 1;
      await session.read(signal);
      clock.advance(-3_600_000);
      state.ratePerMinute = 240;
      expect(await session.read(signal)).toMatchObject({ kind: 'read' });
    }));
});
