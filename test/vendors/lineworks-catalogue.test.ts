import { describe, expect, it } from 'vitest';
import type { VendorSession } from '../../electron/vendors/port.ts';
import { covers } from './coverage/covers.ts';
import { withSample, type LineworksSample } from './lineworks-sample.ts';

const { signal } = new AbortController();
const available = { setting: { clear: true }, names: { und: 'available' }, icon: null };

function withScopes(sample: LineworksSample, scopes: readonly string[]): VendorSession<unknown> {
  const refreshToken = sample.workplace.access.lineworks.newRefreshToken(scopes);
  return sample.connect({ credentials: { ...sample.credentials, refreshToken } });
}

describe("the domain's statuses", () => {
  it('are listed with their names in five languages, in their order, after "available"', () =>
    withSample(async ({ connect, state, calls }) => {
      state.definitions = state.definitions.map((each) => ({
        ...each,
        displayOrder: each.profileStatusId === 'CUSTOM02' ? 0 : each.displayOrder,
      }));
      const catalogue = await connect().catalogue(signal);
      expect(catalogue).toMatchObject({ kind: 'catalogue', complete: true, notice: null });
      const entries = catalogue.kind === 'catalogue' ? catalogue.entries : [];
      expect(entries.slice(0, 2)).toEqual([
        available,
        {
          setting: { profileStatusId: 'CUSTOM02' },
          names: {
            und: 'Lunch',
            ko: '점심 식사',
            ja: '昼休み',
            en: 'Lunch',
            'zh-CN': '午餐',
            'zh-TW': '午餐',
          },
          icon: 'EATING',
        },
      ]);
      const ids = entries.slice(2).map(({ setting }) => setting['profileStatusId']);
      expect(ids).toEqual(['BUSY', 'AWAY', 'LEAVE_OFFICE', 'ABSENCE', 'CUSTOM01']);
      expect(calls()).toEqual(['POST /token', 'GET /users/me', 'GET /directory/profile-statuses']);
      covers(
        'lineworks.method.definitions',
        'lineworks.field.definition',
        'lineworks.field.definition-names',
      );
    }));

  it('are offered only where they are in use and members may pick them', () =>
    withSample(async ({ connect, state }) => {
      state.definitions = state.definitions.map((each) => ({
        ...each,
        used: each.used && each.profileStatusId !== 'BUSY',
        settableByMembers: each.profileStatusId !== 'CUSTOM01',
      }));
      const catalogue = await connect().catalogue(signal);
      const entries = catalogue.kind === 'catalogue' ? catalogue.entries : [];
      const ids = entries.slice(1).map(({ setting }) => setting['profileStatusId']);
      expect(ids).toEqual(['AWAY', 'LEAVE_OFFICE', 'ABSENCE', 'CUSTOM02']);
      covers('lineworks.field.definition-offered');
    }));

  it('are none where statuses are off, and that is reported', () =>
    withSample(async ({ connect, state }) => {
      state.statusesEnabled = false;
      expect(await connect().catalogue(signal)).toEqual({
        kind: 'catalogue',
        entries: [available],
        complete: true,
        notice: { code: 'statuses-off' },
      });
    }));

  it('have the known names of the built-in ones where the vendor names no language', () =>
    withSample(async ({ connect, state }) => {
      state.definitions = state.definitions
        .filter(({ profileStatusId }) => profileStatusId === 'LEAVE_OFFICE')
        .map((each) => ({ ...each, i18nNames: [] }));
      expect(await connect().catalogue(signal)).toMatchObject({
        entries: [available, { names: { ja: '時間外', ko: '퇴근' } }],
      });
    }));
});

describe("where the domain's statuses are closed to the sign-in", () => {
  const builtIns = {
    kind: 'catalogue',
    complete: false,
    notice: { code: 'catalogue-closed' },
    entries: [
      available,
      { setting: { profileStatusId: 'BUSY' }, names: { ja: '取り込み中', ko: '바쁨' } },
      { setting: { profileStatusId: 'AWAY' }, names: { ja: '離席中', ko: '자리비움' } },
      { setting: { profileStatusId: 'LEAVE_OFFICE' }, names: { ja: '時間外', ko: '퇴근' } },
      { setting: { profileStatusId: 'ABSENCE' }, names: { ja: '不在', ko: '부재' } },
    ],
  };

  it('for want of a scope, the four built-in ones are offered', () =>
    withSample(async (sample) => {
      expect(await withScopes(sample, ['user']).catalogue(signal)).toMatchObject(builtIns);
    }));

  it('by 401, the same holds, since the sign-in has just found its member', () =>
    withSample(async ({ connect }) => {
      const session = connect({
        transport: (url, init) =>
          url.includes('/directory/')
            ? Promise.resolve(Response.json({ code: 'UNAUTHORIZED' }, { status: 401 }))
            : fetch(url, init),
      });
      expect(await session.catalogue(signal)).toMatchObject(builtIns);
    }));

  it('since the vendor does not name the domain, the same holds', () =>
    withSample(async ({ connect }) => {
      const session = connect({
        transport: async (url, init) => {
          const answer = await fetch(url, init);
          if (!url.endsWith('/users/me')) return answer;
          return Response.json({ userId: 'user-1' });
        },
      });
      expect(await session.catalogue(signal)).toMatchObject(builtIns);
    }));

  it('for the moment, that is a failure and no catalogue', () =>
    withSample(async ({ connect, workplace }) => {
      const fault = { kind: 'status', status: 503 } as const;
      workplace.faults.lineworks.set({ fault });
      expect(await connect().catalogue(signal)).toMatchObject({ kind: 'transient' });
    }));
});
