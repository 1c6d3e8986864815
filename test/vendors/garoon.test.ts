import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { requestOf } from '../unit/vendors/fixture.ts';
import { covers } from './coverage/covers.ts';
import { startGaroonSample, type GaroonSample } from './garoon-sample.ts';

let sample: GaroonSample;

beforeEach(async () => {
  sample = await startGaroonSample();
});
afterEach(() => sample.stop());

const held = () => sample.workplace.state.garoon.presenceOf('sato');
const set = (code: string, notes: string) => {
  sample.workplace.state.garoon.setPresence('sato', { code, notes });
};
const methods = () => sample.workplace.log.map(({ method }) => method);
const lastBody = (): unknown => JSON.parse(sample.workplace.log.at(-1)?.body ?? '');
const { signal } = new AbortController();

describe('Garoon', () => {
  test('reads, then writes both fields, and keeps notes that were not named', async () => {
    set('attend', 'line one\nline two');
    const outcome = await sample.open().apply(requestOf({ code: 'absence' }));
    expect(outcome).toEqual({
      kind: 'applied',
      shows: 'absence',
      footprint: { code: { wrote: 'absence', before: 'attend' } },
      notice: null,
    });
    expect(held()).toMatchObject({ code: 'absence', notes: 'line one\nline two' });
    expect(methods()).toEqual(['GET', 'PATCH']);
    expect(lastBody()).toEqual({ status: { code: 'absence' }, notes: 'line one\nline two' });
    const [get, patch] = sample.workplace.log;
    expect([get?.headers['content-type'], patch?.headers['content-type']]).toEqual([
      undefined,
      'application/json',
    ]);
    covers('garoon.field.notes-absent', 'garoon.field.notes', 'garoon.field.header-content-type');
  });

  test('writes both fields, and keeps a status that was not named', async () => {
    set('In a meeting', 'theirs');
    const outcome = await sample.open().apply(requestOf({ notes: 'until three' }));
    expect(outcome).toMatchObject({ kind: 'applied', shows: 'In a meeting' });
    expect(lastBody()).toEqual({ status: { code: 'In a meeting' }, notes: 'until three' });
    covers('garoon.field.status-absent', 'garoon.field.reply-status-code');
  });

  test('takes a status and notes away on purpose', async () => {
    set('attend', 'theirs');
    const outcome = await sample.open().apply(requestOf({ code: '', notes: '' }));
    expect(outcome).toMatchObject({ kind: 'applied', shows: '' });
    expect(held()).toMatchObject({ code: '', notes: '' });
    covers('garoon.field.status-empty');
  });

  test('takes its own notes back to what stood there, and leaves those of somebody else', async () => {
    set('attend', 'theirs');
    const session = sample.open();
    const lunch = await session.apply(requestOf({ code: 'absence', notes: 'lunch\r\nsoon' }));
    expect(held().notes).toBe('lunch\nsoon');
    const footprint = lunch.kind === 'applied' ? lunch.footprint : {};
    await session.apply(requestOf({ code: 'attend' }, { footprint }));
    expect(held()).toMatchObject({ code: 'attend', notes: 'theirs' });
    set('absence', 'changed since');
    await session.apply(requestOf({ code: 'attend' }, { footprint }));
    expect(held()).toMatchObject({ code: 'attend', notes: 'changed since' });
    covers('garoon.field.notes-newline', 'garoon.field.reply-notes');
  });

  test('takes its notes back even when the answer to the write was lost', async () => {
    set('attend', 'theirs');
    const session = sample.open();
    sample.workplace.faults.garoon.set({
      fault: { kind: 'half-body' },
      method: 'PATCH',
      times: 1,
      carriedOut: true,
    });
    const lost = await session.apply(requestOf({ code: 'absence', notes: 'lunch' }));
    expect(lost).toMatchObject({ kind: 'unexpected-response' });
    const again = await session.apply(requestOf({ code: 'absence', notes: 'lunch' }));
    expect(again).toMatchObject({ footprint: { notes: { wrote: 'lunch', before: 'theirs' } } });
  });

  test('writes nothing when it is as wanted already', async () => {
    set('absence', 'lunch');
    const outcome = await sample.open().apply(requestOf({ code: 'absence', notes: 'lunch' }));
    expect(outcome).toMatchObject({ kind: 'applied', shows: 'absence' });
    expect(methods()).toEqual(['GET']);
  });

  test('an automatic status leaves a change made elsewhere alone', async () => {
    set('In a meeting', '');
    const automatic = { origin: 'automatic', known: true, lastShown: 'attend' } as const;
    expect(await sample.open().apply(requestOf({ code: 'absence' }, automatic))).toEqual({
      kind: 'drifted',
      shows: 'In a meeting',
      notice: { code: 'changed-elsewhere' },
    });
    expect(held().code).toBe('In a meeting');
    const mine = { ...automatic, overwriteTheirs: true };
    expect(await sample.open().apply(requestOf({ code: 'absence' }, mine))).toMatchObject({
      kind: 'applied',
    });
  });

  test.each(['cloud', 'package-windows', 'package-linux'] as const)(
    'knows the address form: %s',
    async (edition) => {
      await sample.stop();
      sample = await startGaroonSample({ garoonEdition: edition });
      const byId = sample.workplace.people[0].garoonId;
      const named = sample.open({ user: { id: byId } });
      expect(await named.apply(requestOf({ code: 'attend' }))).toMatchObject({ kind: 'applied' });
      expect(await sample.open({ user: { id: Number(byId) } }).read(signal)).toMatchObject({
        kind: 'read',
        shows: 'attend',
      });
      covers('garoon.field.user-id');
    },
  );

  test('a login is percent-encoded in the path', async () => {
    await sample.open({ user: { code: 'sato no/boru 字' } }).read(signal);
    expect(sample.workplace.log.at(-1)?.path).toBe(
      '/g/api/v1/presence/users/code/sato%20no%2Fboru%20%E5%AD%97',
    );
    covers('garoon.field.login');
  });
});

describe('"set to present at login" of Garoon', () => {
  const automatic = { origin: 'automatic', known: true, lastShown: 'absence' } as const;

  test('is named where it may have put a status of ours back (GA-5: on)', async () => {
    sample.workplace.assumptions['GA-5'] = 'on';
    const session = sample.open();
    const first = await session.apply(requestOf({ code: 'absence', notes: 'lunch' }));
    sample.workplace.access.garoon.logIn('sato');
    const footprint = first.kind === 'applied' ? first.footprint : {};
    const next = requestOf({ code: 'In a meeting' }, { ...automatic, footprint });
    expect(await session.apply(next)).toEqual({
      kind: 'drifted',
      shows: 'attend',
      notice: { code: 'set-present-at-login', params: { shows: 'attend' } },
    });
    expect(await session.read(signal)).toMatchObject({
      changed: { code: 'set-present-at-login', params: { shows: 'attend' } },
    });
    covers('garoon.field.set-present');
  });

  test('is not fought: a person may write over it, nothing else does', async () => {
    sample.workplace.assumptions['GA-5'] = 'on';
    const session = sample.open();
    await session.apply(requestOf({ code: 'absence' }));
    sample.workplace.access.garoon.logIn('sato');
    await session.apply(requestOf({ code: 'absence', notes: 'x' }, automatic));
    expect(held()).toMatchObject({ code: 'attend', notes: '' });
    const chosen = await session.apply(requestOf({ code: 'In a meeting' }));
    expect(chosen).toMatchObject({ kind: 'applied', shows: 'In a meeting' });
  });

  test('is not blamed for another status, for an attend of ours, or at first contact', async () => {
    const blamed = async (request: object): Promise<string> => {
      const outcome = await sample
        .open()
        .apply(requestOf({ code: '' }, { ...automatic, ...request }));
      return 'notice' in outcome ? (outcome.notice?.code ?? '') : '';
    };
    set('Working from home', '');
    expect(await blamed({})).toBe('changed-elsewhere');
    set('attend', '');
    expect(await blamed({ known: false, lastShown: null })).toBe('changed-elsewhere');
    expect(await blamed({})).toBe('set-present-at-login');
  });

  test('is named where the reply to a write already shows attend', async () => {
    const session = sample.open({
      transport: () => Promise.resolve(Response.json({ status: { code: 'attend' }, notes: 'old' })),
    });
    expect(await session.apply(requestOf({ code: 'absence', notes: 'x' }))).toMatchObject({
      kind: 'refused',
      notice: { code: 'set-present-at-login', params: { wanted: 'absence', shows: 'attend' } },
    });
  });
});

describe('an answer of Garoon', () => {
  test.each<[string, object]>([
    ['status', { notes: 'n' }],
    ['status.code', { status: { name: 'x' }, notes: 'n' }],
    ['notes', { status: { code: 'attend' } }],
  ])('without %s is no ground for a write', async (key, body) => {
    const sent: (string | undefined)[] = [];
    const session = sample.open({
      transport(_, init) {
        sent.push(init.method);
        return Promise.resolve(Response.json(body));
      },
    });
    expect(await session.apply(requestOf({ code: 'attend', notes: '' }))).toEqual({
      kind: 'refused',
      notice: { code: 'record-incomplete', params: { key } },
    });
    expect(sent).toEqual(['GET']);
  });

  test('that differs from what was written is not taken for success', async () => {
    const session = sample.open({
      transport: () => Promise.resolve(Response.json({ status: { code: 'away' }, notes: 'old' })),
    });
    expect(await session.apply(requestOf({ code: 'absence', notes: 'x' }))).toMatchObject({
      kind: 'refused',
      notice: { code: 'answer-differs' },
    });
  });

  test.each(['2017-09-26T06:25:18Z', null, 5])(
    'is read whatever updatedAt is: %j',
    async (updatedAt) => {
      const body = {
        user: { id: 1 },
        updatedAt,
        notes: 'n',
        status: { name: 'At desk', code: 'attend' },
      };
      const session = sample.open({ transport: () => Promise.resolve(Response.json(body)) });
      expect(await session.read(signal)).toMatchObject({ kind: 'read', shows: 'attend' });
      covers('garoon.field.reply-updated-at');
    },
  );
});
