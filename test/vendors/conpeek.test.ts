import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../electron/contract/views/delivery.ts';
import {
  createSampleWorkplace,
  type SampleWorkplace,
} from '../../electron/sandbox/sample-workplace.ts';
import { conpeek } from '../../electron/vendors/conpeek/adapter.ts';
import type { Transport } from '../../electron/vendors/port.ts';
import type { ConpeekSetting } from '../../electron/vendors/conpeek/schemas.ts';
import { connectionOf, createBox, now, requestOf } from '../unit/vendors/fixture.ts';
import { covers } from './coverage/covers.ts';

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

const accountAt = (baseUrl: string): Record<string, string> => ({
  id: 'c',
  vendor: 'conpeek',
  name: 'C',
  baseUrl,
  user: '3',
});

/** What becomes of a setting that Conpeek answers like this. */
function answered(reply: unknown, setting: ConpeekSetting): Promise<Outcome> {
  const account = conpeek.accountSchema.parse(accountAt('https://example.com'));
  const transport: Transport = () => Promise.resolve(Response.json(reply));
  const connection = { ...connectionOf(account, createBox({ apiKey: 'key' })), transport };
  return conpeek.connect(connection).apply(requestOf(setting));
}

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
    expect(workplace.log[0]?.headers).toMatchObject({ 'content-type': 'application/json' });
    covers('conpeek.field.online_mode_id', 'conpeek.field.reply-work_state');
    covers('conpeek.field.header-content-type');
  });

  test('goes online without a mode, and the system takes the first it finds', async () => {
    await open().apply(requestOf({ workState: 'ONLINE' }));
    expect(sent()).toEqual([{ work_state: 'ONLINE' }]);
    expect(workplace.state.conpeek.userOf('3')?.onlineModeId).toBe(98);
    covers('conpeek.field.online_mode_id-absent');
  });

  test('sends the key as it is, without a scheme word', async () => {
    let authorization: string | null = null;
    const account = conpeek.accountSchema.parse(accountAt('https://example.com'));
    const session = conpeek.connect({
      ...connectionOf(account, createBox({ apiKey: 'the key' })),
      transport: (_url, init) => {
        authorization = new Headers(init.headers).get('authorization');
        return Promise.resolve(Response.json({ data: { work_state: 'ONLINE' } }));
      },
    });
    expect(await session.apply(requestOf(online))).toMatchObject({ kind: 'applied' });
    expect(authorization).toBe('the key');
    covers('conpeek.field.header-authorization');
  });

  test.each([
    ['a b/c', '/tenant_user/a%20b%2Fc/work_state'],
    ['jan@firma.pl', '/tenant_user/jan%40firma.pl/work_state'],
    ['Łukasz Żak', '/tenant_user/%C5%81ukasz%20%C5%BBak/work_state'],
    ['佐藤', '/tenant_user/%E4%BD%90%E8%97%A4/work_state'],
    ['100%', '/tenant_user/100%25/work_state'],
    ['%2e%2e', '/tenant_user/%252e%252e/work_state'],
    ['x?y#z', '/tenant_user/x%3Fy%23z/work_state'],
  ])('finds the user named %j, spelt as a path needs it', async (name, path) => {
    workplace.state.conpeek.change('3', { name });
    expect(await open(name).apply(requestOf(online))).toMatchObject({ kind: 'applied' });
    expect(workplace.log.map((each) => each.path)).toEqual([path]);
    covers('conpeek.field.user-name');
  });

  test.each(['.', '..', ' .. ', ''])('refuses the user %j, which is no name', (user) => {
    const account = { ...accountAt('https://example.com'), user };
    const { error } = conpeek.accountSchema.safeParse(account);
    expect(error?.issues[0]?.path).toEqual(['user']);
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
    covers('conpeek.field.break_type-coffee', 'conpeek.field.break_cause');
    covers('conpeek.field.break_note');
  });

  test('a business break is one of its own', async () => {
    const meeting: ConpeekSetting = { ...lunch, breakType: 'BUSINESS', breakCause: 'Meeting' };
    expect(await open().apply(requestOf(meeting))).toMatchObject({ kind: 'applied' });
    expect(workplace.state.conpeek.userOf('3')?.breakType).toBe('BUSINESS');
    covers('conpeek.field.break_type-business');
  });

  test.each([
    ['403', 'break-refused'],
    ['400', 'break-refused'],
    ['404', 'break-or-user-not-found'],
  ] as const)('a refused break is reported with what to do (CP-3: %s)', async (status, code) => {
    workplace.assumptions['CP-3'] = status;
    const outcome = await open().apply(requestOf({ ...lunch, breakCause: 'Night rest' }));
    const params = { wanted: 'Night rest', status: Number(status) };
    expect(outcome).toEqual({ kind: 'refused', notice: { code, params } });
    expect(workplace.log).toHaveLength(1);
    expect(workplace.state.conpeek.userOf('3')?.workState).toBe('OFFLINE');
    covers('conpeek.error.403-break');
  });

  test('a break is there for whoever is in a group that has it', async () => {
    const rest = requestOf({ ...lunch, breakCause: 'Night rest' });
    expect(await open('sato').apply(rest)).toMatchObject({ kind: 'refused' });
    expect(await open('kim').apply(rest)).toMatchObject({ kind: 'applied' });
    workplace.state.conpeek.change('sato', { groups: ['Support', 'Night shift'] });
    expect(await open('sato').apply(rest)).toMatchObject({ kind: 'applied' });
    covers('conpeek.field.break-group');
  });

  test('a refusal keeps the vendor’s own words', async () => {
    workplace.assumptions['CP-1'] = '401-json';
    const outcome = await open().apply(requestOf({ ...lunch, breakCause: 'Nap' }));
    expect(outcome).toMatchObject({
      kind: 'refused',
      notice: { params: { wanted: 'Nap', status: 403, text: 'Break not available' } },
    });
  });

  test.each(['ONLINE', 'OFFLINE'] as const)('an action that is not allowed: %s', async (wanted) => {
    workplace.state.conpeek.change('3', { mayWork: false });
    expect(await open().apply(requestOf({ workState: wanted }))).toEqual({
      kind: 'refused',
      notice: { code: 'work-state-refused', params: { wanted, status: 403 } },
    });
    covers('conpeek.error.403-state');
  });

  test('a mode that does not exist is not allowed', async () => {
    const outcome = await open().apply(requestOf({ workState: 'ONLINE', onlineModeId: 5 }));
    expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'work-state-refused' } });
    covers('conpeek.error.403-state');
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

  test('the id in a reply is another record’s', async () => {
    const data = { id: 74, work_state: 'ONLINE' };
    expect(await answered({ data }, online)).toMatchObject({ kind: 'applied' });
    expect(await answered({ data: { ...data, id: 3 } }, online)).toMatchObject({ kind: 'applied' });
    covers('conpeek.field.reply-id');
  });

  test('a reply with another state is not taken for success', async () => {
    expect(await answered({ data: { id: 74, work_state: 'OFFLINE' } }, online)).toEqual({
      kind: 'refused',
      notice: { code: 'answer-differs', params: { wanted: 'ONLINE', shows: 'OFFLINE' } },
    });
    covers('conpeek.field.reply-work_state');
  });

  test.each([
    ['break_type', 'COFFEE', 'BUSINESS'],
    ['break_cause', 'Lunch', 'Nap'],
    ['break_note', 'back at 13:00', 'back'],
    ['break_note', 'back at 13:00', null],
  ] as const)('a reply with another %s is not either', async (field, wanted, held) => {
    const record = { work_state: 'ONBREAK', break_type: 'COFFEE', break_cause: 'Lunch' };
    const data = { ...record, break_note: 'back at 13:00', [field]: held };
    const outcome = await answered({ data }, { ...lunch, breakNote: 'back at 13:00' });
    expect(outcome).toEqual({
      kind: 'refused',
      notice: { code: 'answer-differs', params: { wanted, shows: held ?? '' } },
    });
    covers(`conpeek.field.reply-${field}`);
  });

  test.each([
    ['says nothing of the break', {}],
    ['gives an empty note as null', { break_cause: 'Lunch', break_note: null }],
    ['has cut spaces', { break_type: 'COFFEE', break_note: ' ' }],
    ['holds a number where a text is due', { break_cause: 7 }],
  ])('a reply that %s is a success', async (_how, more) => {
    const data = { work_state: 'ONBREAK', ...more };
    expect(await answered({ data }, lunch)).toMatchObject({ kind: 'applied', shows: 'ONBREAK' });
  });

  test('a break that a supervisor forces gives way to the person’s next choice', async () => {
    const session = open();
    await session.apply(requestOf(online));
    workplace.state.conpeek.forceBreak('sato', { type: 'BUSINESS', cause: 'Meeting' });
    expect(workplace.state.conpeek.userOf('3')?.workState).toBe('ONBREAK');
    expect(await session.apply(requestOf(online))).toMatchObject({ shows: 'ONLINE' });
    expect(workplace.log.map(({ headers }) => headers['user-agent'])).toEqual([
      'node',
      'Supervisor console',
      'node',
    ]);
  });

  test('without a key nothing is sent', async () => {
    const account = conpeek.accountSchema.parse(accountAt(workplace.baseUrls.conpeek));
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
