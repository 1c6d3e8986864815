import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createSampleWorkplace,
  type SampleWorkplace,
} from '../../electron/sandbox/sample-workplace.ts';
import { conpeek } from '../../electron/vendors/conpeek/adapter.ts';
import type { ConpeekSetting } from '../../electron/vendors/conpeek/schemas.ts';
import type { Transport, VendorSession } from '../../electron/vendors/port.ts';
import { connectionOf, createBox, now, requestOf } from '../unit/vendors/fixture.ts';
import { covers } from './coverage/covers.ts';

let workplace: SampleWorkplace;
const { signal } = new AbortController();

beforeEach(async () => {
  workplace = await createSampleWorkplace({ now: () => now, random: randomBytes });
});
afterEach(() => workplace.stop());

interface Opening {
  readonly apiKey?: string;
  readonly transport?: Transport;
}

function open({ apiKey, transport }: Opening = {}): VendorSession<ConpeekSetting> {
  const account = conpeek.accountSchema.parse({
    id: 'conpeek',
    vendor: 'conpeek',
    name: 'Conpeek',
    baseUrl: workplace.baseUrls.conpeek,
    user: 'sato',
  });
  const box = createBox({ apiKey: apiKey ?? workplace.access.conpeek.apiKey });
  return conpeek.connect({ ...connectionOf(account, box), ...(transport && { transport }) });
}

const identified = { kind: 'identified', user: 'sato', displayName: null, mayWrite: null };
const answering =
  (body: unknown, status = 200): Transport =>
  () =>
    Promise.resolve(Response.json(body, { status }));

describe('the key of a Conpeek account', () => {
  test('is tried on the list of online modes, and whose it is cannot be read', async () => {
    expect(await open().identify(signal)).toEqual(identified);
    expect(workplace.log.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /online_mode',
    ]);
    covers('conpeek.method.read-online-mode');
  });

  test.each(['401-empty', '401-json', '401-html', '403'] as const)(
    'that is refused is a failed sign-in (CP-1: %s)',
    async (answer) => {
      workplace.assumptions['CP-1'] = answer;
      const outcome = await open({ apiKey: 'wrong-key' }).identify(signal);
      const notice = { code: 'credentials-refused' };
      expect(outcome).toMatchObject({ kind: 'auth-expired', notice });
      expect(JSON.stringify(outcome)).not.toContain('wrong-key');
      covers('conpeek.error.401');
    },
  );

  test('is not known to be wrong where there is no such list (CP-2: 404)', async () => {
    workplace.assumptions['CP-2'] = '404';
    expect(await open().identify(signal)).toEqual(identified);
  });

  test.each([[{ data: null }], [[]], ['fine'], [{ data: [{ id: 'x' }] }]])(
    'is taken where the answer is %j, which no document foresees',
    async (body) => {
      expect(await open({ transport: answering(body) }).identify(signal)).toEqual(identified);
    },
  );

  test('is not taken by a page, which is no API', async () => {
    workplace.faults.conpeek.set({ fault: { kind: 'html' } });
    expect(await open().identify(signal)).toMatchObject({ kind: 'unexpected-response' });
  });
});

describe('the catalogue of Conpeek', () => {
  test('lists the work states, the online modes by name and the kinds of break', async () => {
    const entry = (name: string, setting: object): object => ({
      setting,
      names: { und: name },
      icon: null,
    });
    expect(await open().catalogue(signal)).toEqual({
      kind: 'catalogue',
      entries: [
        entry('ONLINE', { workState: 'ONLINE' }),
        entry('Calls and chat', { workState: 'ONLINE', onlineModeId: 98 }),
        entry('Chat only', { workState: 'ONLINE', onlineModeId: 99 }),
        entry('ONBREAK COFFEE', { workState: 'ONBREAK', breakType: 'COFFEE' }),
        entry('ONBREAK BUSINESS', { workState: 'ONBREAK', breakType: 'BUSINESS' }),
        entry('OFFLINE', { workState: 'OFFLINE' }),
      ],
      complete: true,
      notice: null,
    });
    covers('conpeek.method.read-online-mode');
    covers('conpeek.field.mode-id', 'conpeek.field.mode-name');
  });

  test('lists nothing that Conpeek would not take', async () => {
    const session = open();
    const catalogue = await session.catalogue(signal);
    const entries = catalogue.kind === 'catalogue' ? catalogue.entries : [];
    expect(entries).toHaveLength(6);
    for (const { setting } of entries) {
      const breakCause = setting['breakType'] === 'BUSINESS' ? 'Meeting' : 'Lunch';
      const whole = setting['workState'] === 'ONBREAK' ? { ...setting, breakCause } : setting;
      const outcome = await session.apply(requestOf(conpeek.settingSchema.parse(whole)));
      expect(outcome).toMatchObject({ kind: 'applied', shows: setting['workState'] });
    }
  });

  test('says that ids can be typed in where modes are not listed (CP-2: 404)', async () => {
    workplace.assumptions['CP-2'] = '404';
    const outcome = await open().catalogue(signal);
    expect(outcome).toMatchObject({ complete: false, notice: { code: 'modes-not-listed' } });
    expect(outcome.kind === 'catalogue' ? outcome.entries : []).toHaveLength(4);
  });

  test('takes ids that come as texts, and a mode without a name by its id', async () => {
    const transport = answering({
      data: [
        { id: '98', name: 'Calls' },
        { id: 99, colour: 1 },
      ],
    });
    expect(await open({ transport }).catalogue(signal)).toMatchObject({
      entries: expect.arrayContaining([
        { setting: { workState: 'ONLINE', onlineModeId: 98 }, names: { und: 'Calls' }, icon: null },
        { setting: { workState: 'ONLINE', onlineModeId: 99 }, names: { und: '99' }, icon: null },
      ]) as unknown,
    });
    covers('conpeek.field.mode-id', 'conpeek.field.mode-name');
  });

  test('is refused to a key that is', async () => {
    expect(await open({ apiKey: 'wrong-key' }).catalogue(signal)).toMatchObject({
      kind: 'auth-expired',
    });
  });

  test.each([400, 405, 410])('is not listed after %i', async (status) => {
    const transport = answering({ error: 'no' }, status);
    expect(await open({ transport }).catalogue(signal)).toMatchObject({ complete: false });
  });
});
