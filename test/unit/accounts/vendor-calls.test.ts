import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { garoonEntry, openOffice, type Office } from './support.ts';

async function connected(session: Office['behaviour']['session']): Promise<Office> {
  const office = openOffice();
  office.behaviour.session = session;
  const entry = { ...garoonEntry };
  await office.accounts.add({ entry, allowPlaintextSecrets: false }, office.waiting);
  return office;
}

const setting = { code: 'absence' };
const entry = { id: '1', setting, startsAt: 10, endsAt: 20 };

describe('a call to the vendor of a stored account', () => {
  it('gives what the vendor answers', async () => {
    const catalogue = { kind: 'catalogue', entries: [], complete: false, notice: null } as const;
    const office = await connected({ catalogue: () => Promise.resolve(catalogue) });
    expect(await office.accounts.calls.catalogue('garoon')).toEqual({ ok: true, value: catalogue });
  });

  it('gives the reason why the vendor did not answer', async () => {
    const office = await connected({
      catalogue: () => Promise.resolve({ kind: 'offline', notice: { code: 'unreachable' } }),
    });
    expect(await office.accounts.calls.catalogue('garoon')).toEqual({
      ok: false,
      problem: { kind: 'failed', name: 'Garoon', notice: { code: 'unreachable' } },
    });
  });

  it('says where a vendor has no schedule or directory, and where there is no such account', async () => {
    const office = await connected({});
    const { calls } = office.accounts;
    const none = { ok: false, problem: { kind: 'not-offered', name: 'Garoon' } };
    expect(await calls.scheduleList('garoon')).toEqual(none);
    expect(await calls.directoryList({ account: 'garoon', filter: {} })).toEqual(none);
    expect(await calls.scheduleRemove({ account: 'nobody', id: '1' })).toEqual({
      ok: false,
      problem: { kind: 'gone', id: 'nobody' },
    });
  });

  it('passes schedule and directory on as they are', async () => {
    const asked: unknown[] = [];
    const note = <Value>(value: Value, ...what: readonly unknown[]): Promise<Value> => {
      asked.push(what);
      return Promise.resolve(value);
    };
    const record = { id: '5', name: null, role: null, group: null, record: {} };
    const nothing = { before: null, undo: null, notice: null } as const;
    const written = { kind: 'written', after: record, ...nothing } as const;
    const office = await connected({
      schedule: {
        rules: {
          settingSchema: z.strictObject({ code: z.string() }),
          most: 1,
          longest: { code: 5 },
        },
        list: () => note({ kind: 'listed', entries: [entry] }, 'list'),
        create: (request) => note({ kind: 'scheduled', entry }, 'create', request),
        change: (id, request) => note({ kind: 'scheduled', entry }, 'change', id, request),
        remove: (id) => note({ kind: 'removed' }, 'remove', id),
      },
      directory: {
        fields: [],
        list: (filter) =>
          note({ kind: 'page', entries: [record], nextPage: null, total: 1 }, 'list', filter),
        create: (fields) => note(written, 'create', fields),
        edit: (change) => note(written, 'edit', change),
      },
    });
    const { calls } = office.accounts;
    const request = { setting, startsAt: 10, endsAt: 20 };
    const account = 'garoon';
    expect(await calls.scheduleList(account)).toMatchObject({
      value: {
        entries: [entry],
        rules: {
          forms: [{ parts: [{ key: 'code', type: 'text' }] }],
          most: 1,
          longest: { code: 5 },
        },
      },
    });
    await calls.scheduleCreate({ account, ...request });
    await calls.scheduleChange({ account, id: '1', ...request });
    await calls.scheduleRemove({ account, id: '1' });
    const page = await calls.directoryList({ account, filter: { query: 'a' } });
    expect(page).toMatchObject({ ok: true, value: { total: 1, fields: [], link: null } });
    await calls.directoryCreate({ account, fields: { name: 'x' } });
    await calls.directoryEdit({ account, expected: record, fields: { name: 'y' } });
    expect(asked).toEqual([
      ['list'],
      ['create', request],
      ['change', '1', request],
      ['remove', '1'],
      ['list', { query: 'a' }],
      ['create', { name: 'x' }],
      ['edit', { expected: record, fields: { name: 'y' } }],
    ]);
  });

  it('changes or removes a planned status only as it was shown, where that is given', async () => {
    const done: string[] = [];
    const note = <Value>(value: Value, what: string): Promise<Value> => {
      done.push(what);
      return Promise.resolve(value);
    };
    const office = await connected({
      schedule: {
        rules: { settingSchema: z.strictObject({}), most: null, longest: {} },
        list: () => note({ kind: 'listed', entries: [entry] }, 'list'),
        create: () => note({ kind: 'scheduled', entry }, 'create'),
        change: () => note({ kind: 'scheduled', entry }, 'change'),
        remove: () => note({ kind: 'removed' }, 'remove'),
      },
    });
    const { calls } = office.accounts;
    const which = { account: 'garoon', id: entry.id } as const;
    const other = { ...entry, endsAt: entry.endsAt + 1 };
    const changed = { ok: false, problem: { notice: { code: 'schedule-changed' } } };
    const change = { ...which, setting, startsAt: 10, endsAt: 20 };
    expect(await calls.scheduleChange({ ...change, expected: other })).toMatchObject(changed);
    expect(await calls.scheduleRemove({ ...which, expected: other })).toMatchObject(changed);
    expect(done).toEqual(['list', 'list']);
    await calls.scheduleChange({ ...change, expected: entry });
    await calls.scheduleRemove({ ...which, expected: { ...other, id: 'gone since' } });
    expect(done).toEqual(['list', 'list', 'list', 'change', 'list', 'remove']);
  });

  it('waits for the call before it on the same account', async () => {
    const order: string[] = [];
    let finish: () => void = () => undefined;
    const office = await connected({
      catalogue: () =>
        new Promise((resolve) => {
          order.push('begin');
          finish = () => {
            order.push('end');
            resolve({ kind: 'catalogue', entries: [], complete: true, notice: null });
          };
        }),
    });
    const first = office.accounts.calls.catalogue('garoon');
    const second = office.accounts.calls.catalogue('garoon');
    await expect.poll(() => order).toEqual(['begin']);
    finish();
    await first;
    await expect.poll(() => order).toEqual(['begin', 'end', 'begin']);
    finish();
    expect(await second).toMatchObject({ ok: true });
  });
});
