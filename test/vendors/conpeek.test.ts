import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createSampleWorkplace,
  type SampleWorkplace,
} from '../../electron/sandbox/sample-workplace.ts';
import { conpeek } from '../../electron/vendors/conpeek/adapter.ts';
import type { ConpeekSetting } from '../../electron/vendors/conpeek/setting.ts';
import { connectionOf, createBox, now, requestOf } from '../unit/vendors/fixture.ts';

let workplace: SampleWorkplace;

beforeEach(async () => {
  workplace = await createSampleWorkplace({ now: () => now, random: randomBytes });
});
afterEach(() => workplace.stop());

function open(user = '3', apiKey = workplace.access.conpeek.apiKey) {
  const account = conpeek.accountSchema.parse({
    id: 'conpeek',
    vendor: 'conpeek',
    name: 'Conpeek',
    baseUrl: `${workplace.baseUrls.conpeek}/`,
    user,
  });
  return conpeek.connect(connectionOf(account, createBox({ apiKey })));
}

const online: ConpeekSetting = { workState: 'ONLINE', onlineModeId: 98 };
const lunch: ConpeekSetting = { workState: 'ONBREAK', breakType: 'COFFEE', breakCause: 'Lunch' };

const sent = (): readonly unknown[] =>
  workplace.log.map((each) => JSON.parse(each.body) as unknown);

describe('Conpeek', () => {
  test('goes online with the mode, in one call, and is confirmed by the reply', async () => {
    const outcome = await open().apply(requestOf(online));
    expect(outcome).toEqual({ kind: 'applied', shows: 'ONLINE', footprint: {}, notice: null });
    expect(workplace.log.map(({ method, path }) => [method, path])).toEqual([
      ['PUT', '/tenant_user/3/work_state'],
    ]);
    expect(sent()).toEqual([{ work_state: 'ONLINE', online_mode_id: 98 }]);
  });

  test('finds the user by name too, however it is spelt in a path', async () => {
    await open('a b/c').apply(requestOf(online));
    expect(workplace.log[0]?.path).toBe('/tenant_user/a%20b%2Fc/work_state');
    expect(await open('sato').apply(requestOf(online))).toMatchObject({ kind: 'applied' });
  });

  test('always sends the note of a break, and no field of another state', async () => {
    workplace.assumptions['CP-4'] = '403';
    const session = open();
    await session.apply(requestOf({ ...lunch, onlineModeId: 98 }));
    await session.apply(requestOf({ ...lunch, breakNote: 'back at 13:00' }));
    const off = await session.apply(requestOf({ workState: 'OFFLINE', breakNote: 'x' }));
    expect(off).toMatchObject({ kind: 'applied', shows: 'OFFLINE' });
    const body = { work_state: 'ONBREAK', break_type: 'COFFEE', break_cause: 'Lunch' };
    expect(sent()).toEqual([
      { ...body, break_note: '' },
      { ...body, break_note: 'back at 13:00' },
      { work_state: 'OFFLINE' },
    ]);
  });

  test.each(['403', '400', '404'] as const)(
    'a refused break is told (CP-3: %s)',
    async (status) => {
      workplace.assumptions['CP-3'] = status;
      const outcome = await open().apply(requestOf({ ...lunch, breakCause: 'Night rest' }));
      expect(outcome).toMatchObject({ kind: 'refused' });
      expect(workplace.log).toHaveLength(1);
    },
  );

  test('an unknown user is told as such', async () => {
    expect(await open('99').apply(requestOf(online))).toMatchObject({
      kind: 'refused',
      notice: { code: 'user-not-found' },
    });
  });

  test.each(['401-empty', '401-json', '401-html'] as const)(
    'a refused key asks for another (CP-1: %s)',
    async (answer) => {
      workplace.assumptions['CP-1'] = answer;
      const outcome = await open('3', 'wrong-key').apply(requestOf(online));
      expect(outcome).toMatchObject({ kind: 'auth-expired' });
      expect(JSON.stringify(outcome)).not.toContain('wrong-key');
    },
  );

  test('a refused key may look like a missing right (CP-1: 403)', async () => {
    workplace.assumptions['CP-1'] = '403';
    const outcome = await open('3', 'wrong-key').apply(requestOf(online));
    expect(outcome).toMatchObject({ kind: 'refused' });
  });

  test('a reply with another state is not taken for success', async () => {
    const box = createBox({ apiKey: 'key' });
    const account = conpeek.accountSchema.parse({
      id: 'c',
      vendor: 'conpeek',
      name: 'C',
      baseUrl: 'https://example.com',
      user: '3',
    });
    const reply = { data: { id: 74, work_state: 'OFFLINE' } };
    const transport = () => Promise.resolve(Response.json(reply));
    const session = conpeek.connect({ ...connectionOf(account, box), transport });
    expect(await session.apply(requestOf(online))).toEqual({
      kind: 'refused',
      notice: { code: 'answer-differs', params: { wanted: 'ONLINE', shows: 'OFFLINE' } },
    });
  });

  test('without a key nothing is sent', async () => {
    const account = conpeek.accountSchema.parse({
      id: 'c',
      vendor: 'conpeek',
      name: 'C',
      baseUrl: workplace.baseUrls.conpeek,
      user: '3',
    });
    const session = conpeek.connect(connectionOf(account, createBox<{ apiKey: string }>(null)));
    const missing = { kind: 'auth-expired', notice: { code: 'credentials-missing' } };
    expect(await session.apply(requestOf(online))).toEqual(missing);
    expect(await session.identify(new AbortController().signal)).toEqual(missing);
    expect(workplace.log).toEqual([]);
  });
});

describe('the settings of Conpeek', () => {
  test('a break needs its type and its cause', () => {
    const issues = conpeek.settingSchema.safeParse({ workState: 'ONBREAK' }).error?.issues ?? [];
    expect(issues.map((issue) => issue.path)).toEqual([['breakType'], ['breakCause']]);
  });

  test('unknown keys and addresses with a path are errors', () => {
    expect(conpeek.settingSchema.safeParse({ workState: 'ONLINE', mode: 1 }).success).toBe(false);
    const account = { id: 'c', vendor: 'conpeek', name: 'C', user: '3' };
    const withPath = { ...account, baseUrl: 'https://example.com/v1' };
    expect(conpeek.accountSchema.safeParse(withPath).error?.issues[0]?.path).toEqual(['baseUrl']);
  });
});
