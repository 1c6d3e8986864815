import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Transport } from '../../electron/vendors/port.ts';
import { covers } from './coverage/covers.ts';
import { garoonError, startGaroonSample, type GaroonSample } from './garoon-sample.ts';

let sample: GaroonSample;

beforeEach(async () => {
  sample = await startGaroonSample();
});
afterEach(() => sample.stop());

const { signal } = new AbortController();
const state = () => sample.workplace.state.garoon;
const own = { kind: 'identified', user: 'sato', displayName: 'Noboru Sato', mayWrite: true };

interface Colleague {
  readonly id: string | number;
  readonly code?: string;
  readonly name?: string;
  readonly status?: string;
}

/** A site with these users; `pageOf` cuts the list of users into pages. */
function siteOf(
  users: readonly Colleague[],
  pageOf = users.length,
): {
  readonly transport: Transport;
  readonly calls: string[];
} {
  const calls: string[] = [];
  const transport: Transport = (address) => {
    const { pathname, searchParams } = new URL(address);
    calls.push(pathname);
    if (pathname.endsWith('/base/users')) {
      const offset = Number(searchParams.get('offset'));
      const page = users.slice(offset, offset + pageOf);
      const body = { users: page, hasNext: users.length > offset + pageOf };
      return Promise.resolve(Response.json(body));
    }
    const key = decodeURIComponent(pathname.split('/').at(-1) ?? '');
    const user = users.find(({ id, code }) => String(id) === key || code === key);
    if (user === undefined) return Promise.resolve(garoonError(404, 'GRN_CMMN_00105'));
    const code = user.status ?? '';
    return Promise.resolve(Response.json({ user, notes: '', status: { code, name: code } }));
  };
  return { transport, calls };
}

describe('who signs in to Garoon', () => {
  test('is found through the list of users, and may write for themselves', async () => {
    expect(await sample.open().identify(signal)).toEqual(own);
    const [search] = sample.workplace.log;
    expect(search).toMatchObject({ path: '/g/api/v1/base/users' });
    expect(search?.query).toBe('name=sato&limit=100&offset=0');
    covers(
      'garoon.method.base-users',
      'garoon.field.users-name',
      'garoon.field.users-limit',
      'garoon.field.users-offset',
      'garoon.field.reply-user-name',
    );
  });

  test('is the same person where the account names them by id', async () => {
    expect(await sample.open({ user: { id: '11' } }).identify(signal)).toEqual(own);
  });

  test('is compared exactly, over pages that are shorter than asked for', async () => {
    const users = ['sato2', 'sato.old', 'Sato', 'sato'].map((code, at) => ({ id: at + 1, code }));
    const { transport, calls } = siteOf(users, 1);
    const who = await sample.open({ user: { id: 4 }, transport }).identify(signal);
    expect(who).toMatchObject({ user: 'sato', mayWrite: true });
    expect(calls.filter((path) => path.endsWith('/base/users'))).toHaveLength(4);
    const other = await sample.open({ user: { id: 3 }, transport }).identify(signal);
    expect(other).toMatchObject({ user: 'Sato', mayWrite: null });
    covers('garoon.field.users-has-next', 'garoon.field.users-entries');
  });

  test('is found behind a page on which nobody may be seen', async () => {
    const pages = [
      { users: [], hasNext: true },
      { users: [{ id: 7, code: 'sato' }], hasNext: false },
    ];
    const offsets: (string | null)[] = [];
    const transport: Transport = (address) => {
      const { pathname, searchParams } = new URL(address);
      if (!pathname.endsWith('/base/users')) {
        const body = { user: { id: 7 }, notes: '', status: { code: '' } };
        return Promise.resolve(Response.json(body));
      }
      offsets.push(searchParams.get('offset'));
      return Promise.resolve(Response.json(pages[offsets.length - 1]));
    };
    const who = await sample.open({ user: { id: 7 }, transport }).identify(signal);
    expect(who).toMatchObject({ user: '7', mayWrite: true });
    expect(offsets).toEqual(['0', '100']);
  });

  test('whether they may write for somebody else is not shown by any read', async () => {
    expect(await sample.open({ user: { code: 'kim' } }).identify(signal)).toEqual({
      kind: 'identified',
      user: 'kim',
      displayName: 'Minjun Kim',
      mayWrite: null,
    });
    covers('garoon.field.right');
  });

  test.each([11, '11'])(
    'is named by an id that is %j, and by no login where that is private',
    async (id) => {
      const { transport } = siteOf([{ id, name: 'Noboru Sato' }]);
      expect(await sample.open({ user: { id: '11' }, transport }).identify(signal)).toEqual({
        kind: 'identified',
        user: '11',
        displayName: 'Noboru Sato',
        mayWrite: null,
      });
      covers('garoon.field.reply-user-id', 'garoon.field.reply-user-code');
    },
  );

  test('a package site may keep login names to itself', async () => {
    await sample.stop();
    sample = await startGaroonSample({ garoonEdition: 'package-linux' });
    state().loginNamesPublic = false;
    expect(await sample.open().identify(signal)).toEqual(own);
  });

  test('is read from the presence where the list of users is closed', async () => {
    const { transport } = siteOf([{ id: 1, code: 'sato', name: 'S' }]);
    const closed: Transport = (address, init) =>
      address.includes('/base/users')
        ? Promise.resolve(garoonError(403, 'GRN_CMMN_00003'))
        : transport(address, init);
    expect(await sample.open({ transport: closed }).identify(signal)).toMatchObject({
      kind: 'identified',
      user: 'sato',
    });
  });

  test('with OAuth, whose token it is nobody says', async () => {
    const session = sample.open({ credentials: sample.oauth() });
    expect(await session.identify(signal)).toEqual({ ...own, mayWrite: null });
    const narrow = sample.oauth(undefined, ['g:presence:read']);
    expect(await sample.open({ credentials: narrow }).identify(signal)).toMatchObject({
      kind: 'identified',
      user: 'sato',
    });
  });

  test('an unknown account is reported', async () => {
    expect(await sample.open({ user: { code: 'nobody' } }).identify(signal)).toMatchObject({
      kind: 'refused',
      notice: { code: 'user-not-found' },
    });
  });
});

describe('the statuses of Garoon', () => {
  const catalogueOf = async (options = {}) => {
    const outcome = await sample.open(options).catalogue(signal);
    if (outcome.kind !== 'catalogue') throw new Error(outcome.kind);
    return outcome;
  };

  test('are the built-in ones and those that colleagues are in, and never all', async () => {
    expect(await catalogueOf()).toEqual({
      kind: 'catalogue',
      complete: false,
      notice: null,
      entries: [
        { setting: { code: 'attend' }, names: { ja: '在席', en: 'At desk' }, icon: null },
        { setting: { code: 'absence' }, names: { ja: '不在' }, icon: null },
        {
          setting: { code: '' },
          names: { ja: '登録がありません', und: 'Not registered' },
          icon: null,
        },
        { setting: { code: 'In a meeting' }, names: { und: 'In a meeting' }, icon: null },
        { setting: { code: 'Working from home' }, names: { und: 'Working from home' }, icon: null },
      ],
    });
    covers('garoon.field.reply-status-name');
  });

  test('bear the names that the vendor gives to whoever asks', async () => {
    state().changeUser('sato', { locale: 'ja' });
    state().setPresence('sato', { code: 'absence' });
    const { entries } = await catalogueOf();
    expect(entries[1]?.names).toEqual({ ja: '不在', und: '不在' });
  });

  test('cost fifty calls at most, however many colleagues there are', async () => {
    const users = Array.from({ length: 900 }, (_, at) => ({
      id: at,
      code: `u${at}`,
      status: `s${at}`,
    }));
    for (const pageOf of [100, 7, 1]) {
      const { transport, calls } = siteOf(users, pageOf);
      const { complete } = await catalogueOf({ user: { id: 0 }, transport });
      expect(complete).toBe(false);
      expect(calls.length).toBeLessThanOrEqual(50);
      expect(calls.length).toBeGreaterThan(5);
    }
  });

  test('are asked for one after the other', async () => {
    const users = Array.from({ length: 20 }, (_, at) => ({ id: at, status: 'x' }));
    const { transport } = siteOf(users);
    let open = 0;
    let most = 0;
    const counting: Transport = async (address, init) => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      return transport(address, init);
    };
    await catalogueOf({ user: { id: 0 }, transport: counting });
    expect(most).toBe(1);
  });

  test('a colleague who may not be seen is passed over', async () => {
    const { transport } = siteOf([{ id: 1 }, { id: 2, status: 'Out' }, { id: 3, status: 'Lab' }]);
    const shy: Transport = (address, init) =>
      address.endsWith('/2')
        ? Promise.resolve(garoonError(400, 'GRN_REST_API_00207'))
        : transport(address, init);
    const { entries, notice } = await catalogueOf({ user: { id: 1 }, transport: shy });
    expect(entries.map(({ setting }) => setting['code'])).toEqual(['attend', 'absence', '', 'Lab']);
    expect(notice).toBeNull();
  });

  test('a limit ends the search, keeps what is known and is reported', async () => {
    const { transport, calls } = siteOf([
      { id: 1 },
      { id: 2, status: 'Out' },
      { id: 3 },
      { id: 4 },
    ]);
    const limited: Transport = (address, init) =>
      address.endsWith('/3')
        ? Promise.resolve(garoonError(429, 'GRN_REST_API_00104'))
        : transport(address, init);
    const { entries, notice } = await catalogueOf({ user: { id: 1 }, transport: limited });
    expect(entries.map(({ setting }) => setting['code'])).toContain('Out');
    expect(notice).toEqual({ code: 'rate-limited' });
    expect(calls.some((path) => path.endsWith('/4'))).toBe(false);
  });

  test('where users may not be listed, the built-in ones are offered', async () => {
    const credentials = sample.oauth(undefined, ['g:presence:read']);
    const { entries, notice } = await catalogueOf({ credentials });
    expect(entries).toHaveLength(3);
    expect(notice).toMatchObject({ code: 'consent-incomplete' });
  });
});
