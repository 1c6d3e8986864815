import { describe, expect, test } from 'vitest';
import { conpeek } from '../../../electron/vendors/conpeek/adapter.ts';
import { eraseVendor } from '../../../electron/vendors/any-vendor.ts';
import { garoon } from '../../../electron/vendors/garoon/adapter.ts';
import { connectionOf, createBox, requestOf } from './fixture.ts';

const account = {
  id: 'conpeek',
  vendor: 'conpeek',
  name: 'Conpeek',
  baseUrl: 'https://api-x.cloud.conpeek.com',
  user: '3',
} as const;

function open(given: unknown, entry = account) {
  const sent: string[] = [];
  const session = eraseVendor(conpeek).connect({
    ...connectionOf(entry, createBox(given)),
    transport(url) {
      sent.push(url);
      return Promise.resolve(Response.json({ data: { work_state: 'ONLINE' } }));
    },
  });
  return { session, sent };
}

describe('a vendor whose types are erased', () => {
  test('works with what fits', async () => {
    const { session, sent } = open({ apiKey: 'key' });
    const outcome = await session.apply(requestOf<unknown>({ workState: 'ONLINE' }));
    expect(outcome).toMatchObject({ kind: 'applied' });
    expect(sent).toEqual(['https://api-x.cloud.conpeek.com/tenant_user/3/work_state']);
  });

  test('refuses a setting that does not fit and names the field', async () => {
    const { session, sent } = open({ apiKey: 'key' });
    expect(await session.apply(requestOf<unknown>({ workState: 'ONBREAK' }))).toEqual({
      kind: 'refused',
      notice: { code: 'setting-invalid', params: { field: 'breakType' } },
    });
    expect(sent).toEqual([]);
  });

  test('leaves out what is unconfirmed and no longer fits', async () => {
    const given: (readonly unknown[])[] = [];
    const spied = eraseVendor({
      ...conpeek,
      connect: (connection) => ({
        ...conpeek.connect(connection),
        apply({ unconfirmed }) {
          given.push(unconfirmed);
          return Promise.resolve({ kind: 'applied', shows: null, footprint: {}, notice: null });
        },
      }),
    });
    const session = spied.connect(connectionOf(account, createBox({ apiKey: 'key' })));
    const unconfirmed = [
      { workState: 'ONBREAK' },
      { workState: 'OFFLINE' },
      null,
      { code: 'attend' },
    ];
    await session.apply(requestOf<unknown>({ workState: 'ONLINE' }, { unconfirmed }));
    expect(given).toEqual([[{ workState: 'OFFLINE' }]]);
  });

  test('credentials that do not fit are as good as none', async () => {
    const { session } = open({ password: 'x' });
    expect(await session.apply(requestOf<unknown>({ workState: 'ONLINE' }))).toMatchObject({
      kind: 'auth-expired',
      notice: { code: 'credentials-missing' },
    });
  });

  test('an account that does not fit refuses everything', async () => {
    const { session } = open({ apiKey: 'key' }, { ...account, user: '' as '3' });
    const refused = {
      kind: 'refused',
      notice: { code: 'setting-invalid', params: { field: 'user' } },
    };
    expect(await session.identify(new AbortController().signal)).toEqual(refused);
    expect(await session.apply(requestOf<unknown>({ workState: 'ONLINE' }))).toEqual(refused);
  });

  test.each([
    ['http://conpeek.example', {}, false],
    ['http://conpeek.example', { allowInsecureHttp: true }, true],
    ['http://127.0.0.1:99', {}, true],
    ['https://user:pw@conpeek.example', {}, false],
  ])('the address %s with %o is fit: %s', (baseUrl, more, fits) => {
    const result = eraseVendor(conpeek).accountSchema.safeParse({ ...account, baseUrl, ...more });
    expect(result.success).toBe(fits);
    if (!fits) expect(result.error?.issues[0]?.path).toEqual(['baseUrl']);
    expect(result.error?.message ?? '').not.toContain('pw@');
  });

  test('a session is kept only between credentials of this vendor', () => {
    const vendor = eraseVendor(garoon);
    const oauth = { kind: 'oauth', clientId: 'i', clientSecret: 's', refreshToken: 'r' };
    expect(vendor.keepsSession(oauth, { ...oauth, clientSecret: 'new' })).toBe(true);
    expect(vendor.keepsSession(oauth, { token: 'x' })).toBe(false);
    expect(vendor.keepsSession(null, oauth)).toBe(false);
  });
});
