import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Employee } from '../../electron/sandbox/idealist/employee.ts';
import {
  createSampleWorkplace,
  type SampleWorkplace,
} from '../../electron/sandbox/sample-workplace.ts';
import { idealist } from '../../electron/vendors/idealist/adapter.ts';
import { connectionOf, createBox, now, requestOf, transport } from '../unit/vendors/fixture.ts';

let workplace: SampleWorkplace;
let id: string;

beforeEach(async () => {
  workplace = await createSampleWorkplace({ now: () => now, random: randomBytes });
  id = workplace.people[0].idealistId;
});
afterEach(() => workplace.stop());

function open(user = id, token = workplace.access.idealist.token, send = transport) {
  const account = idealist.accountSchema.parse({
    id: 'idealist',
    vendor: 'idealist',
    name: 'Idealist',
    baseUrl: workplace.baseUrls.idealist,
    user,
  });
  return idealist.connect({ ...connectionOf(account, createBox({ token })), transport: send });
}

const held = (): Employee => {
  const employee = workplace.state.idealist.recordOf(id);
  if (employee === undefined) throw new Error('the sample person is gone');
  return employee;
};
const methods = () => workplace.log.map(({ method }) => method);
const signal = new AbortController().signal;
const break_ = { value: 'break' };

/** Puts so many colleagues before the person. */
function crowd(count: number): void {
  const person = held();
  const others = Array.from({ length: count }, (_, index): Employee => ({
    ...person,
    id: index.toString(16).padStart(24, '0'),
    name: `Colleague ${String(index)}`,
  }));
  const all = workplace.state.idealist.employees as Employee[];
  all.unshift(...others);
}

describe('Idealist', () => {
  test('changes one attribute, keeps everything else and confirms by reading again', async () => {
    const before = held();
    const outcome = await open().apply(requestOf(break_));
    expect(outcome).toEqual({
      kind: 'applied',
      shows: 'break',
      footprint: { work_status: { wrote: 'break', before: null } },
      notice: null,
    });
    const attributes = { ...before.attributes, work_status: 'break' };
    expect(held()).toEqual({ ...before, attributes });
    expect(methods()).toEqual(['GET', 'PUT', 'GET']);
  });

  test('never sends id or role (ID-3), whatever the reply is (ID-2)', async () => {
    workplace.assumptions['ID-3'] = '400';
    workplace.assumptions['ID-2'] = 'empty';
    expect(await open().apply(requestOf(break_))).toMatchObject({ kind: 'applied' });
  });

  test('sends name and franchisee back where they are shown', async () => {
    workplace.state.idealist.franchisor = true;
    const { name, franchisee } = held();
    expect(await open().apply(requestOf(break_))).toMatchObject({ kind: 'applied' });
    expect(held()).toMatchObject({ name, franchisee });
  });

  test('leaves a key out from then on once the vendor has named it in a refusal', async () => {
    const bodies: string[] = [];
    const picky = async (url: string, init: RequestInit) => {
      const body = typeof init.body === 'string' ? init.body : '';
      if (init.method === 'PUT') bodies.push(body);
      return body.includes('"name"')
        ? Response.json({ error: 'name: cannot be written' }, { status: 400 })
        : await transport(url, init);
    };
    const session = open(id, workplace.access.idealist.token, picky);
    // The sample vendor nulls an absent name, which is a change that must be told.
    const told = { kind: 'refused', notice: { code: 'record-changed', params: { keys: 'name' } } };
    expect(await session.apply(requestOf(break_))).toEqual(told);
    expect(bodies.map((body) => body.includes('"name"'))).toEqual([true, false]);
    await session.apply(requestOf({ value: 'lunch' }));
    expect(bodies).toHaveLength(3);
  });

  test('sends a key again when the refusal that named it was about something else', async () => {
    const bodies: string[] = [];
    let isDown = true;
    const grumpy = async (url: string, init: RequestInit) => {
      const body = typeof init.body === 'string' ? init.body : '';
      if (init.method === 'PUT') bodies.push(body);
      return isDown && init.method === 'PUT'
        ? Response.json({ name: 'BadRequest', message: 'closed today' }, { status: 400 })
        : await transport(url, init);
    };
    const { name } = held();
    const session = open(id, workplace.access.idealist.token, grumpy);
    expect(await session.apply(requestOf(break_))).toMatchObject({ kind: 'refused' });
    isDown = false;
    expect(await session.apply(requestOf(break_))).toMatchObject({ kind: 'applied' });
    expect(bodies.map((body) => body.includes('"name"'))).toEqual([true, false, true]);
    expect(held().name).toBe(name);
  });

  test('takes its attribute back when a status does not name it', async () => {
    const before = held();
    const session = open();
    const outcome = await session.apply(requestOf(break_));
    const footprint = outcome.kind === 'applied' ? outcome.footprint : {};
    expect(await session.apply(requestOf({}, { footprint }))).toMatchObject({
      kind: 'applied',
      shows: null,
      footprint: {},
    });
    expect(held()).toEqual(before);
  });

  test('writes nothing when it is as wanted already', async () => {
    workplace.state.idealist.change(id, { attributes: { work_status: 'break' } });
    expect(await open().apply(requestOf(break_))).toMatchObject({ shows: 'break' });
    expect(methods()).toEqual(['GET']);
  });

  test('an automatic status leaves a change made elsewhere alone', async () => {
    workplace.state.idealist.change(id, { attributes: { work_status: 'holiday' } });
    const automatic = { origin: 'automatic', known: true, lastShown: 'available' } as const;
    expect(await open().apply(requestOf(break_, automatic))).toMatchObject({
      kind: 'drifted',
      shows: 'holiday',
    });
    expect(methods()).toEqual(['GET']);
  });

  test.each(['username', 'units', 'attributes'] as const)(
    'refuses to write when %s is hidden',
    async (key) => {
      workplace.state.idealist.hiddenKeys = [key];
      expect(await open().apply(requestOf(break_))).toEqual({
        kind: 'refused',
        notice: { code: 'record-incomplete', params: { key } },
      });
      expect(methods()).toEqual(['GET']);
    },
  );

  test('refuses to write when attributes hold anything but texts', async () => {
    const odd = { shoe_size: 43 } as unknown as Employee['attributes'];
    workplace.state.idealist.change(id, { attributes: odd });
    expect(await open().apply(requestOf(break_))).toMatchObject({
      notice: { code: 'record-incomplete', params: { key: 'attributes' } },
    });
  });

  test('attributes that are null are empty', async () => {
    workplace.state.idealist.change(id, { attributes: null });
    expect(await open().apply(requestOf(break_))).toMatchObject({ kind: 'applied' });
    expect(held().attributes).toEqual({ work_status: 'break' });
  });

  test('tells when anything else changed with the write', async () => {
    const meddling = async (url: string, init: RequestInit) => {
      const answer = await transport(url, init);
      if (init.method === 'PUT') workplace.state.idealist.change(id, { job_title: null });
      return answer;
    };
    const session = open(id, workplace.access.idealist.token, meddling);
    expect(await session.apply(requestOf(break_))).toEqual({
      kind: 'refused',
      notice: { code: 'record-changed', params: { keys: 'job_title' } },
    });
  });

  test('an unknown record and one that is there twice are refused', async () => {
    expect(await open('nobody').apply(requestOf(break_))).toMatchObject({
      kind: 'refused',
      notice: { code: 'record-missing' },
    });
    (workplace.state.idealist.employees as Employee[]).push(held());
    expect(await open().apply(requestOf(break_))).toMatchObject({
      kind: 'refused',
      notice: { code: 'record-ambiguous' },
    });
    expect(methods()).not.toContain('PUT');
  });

  test.each(['401', '403'] as const)(
    'a refused token asks for another (ID-4: %s)',
    async (status) => {
      workplace.assumptions['ID-4'] = status;
      const failure = await open(id, 'wr0ng-token').apply(requestOf(break_));
      expect(failure).toMatchObject({ kind: 'auth-expired' });
      expect(JSON.stringify(failure)).not.toContain('wr0ng');
    },
  );

  test('says whose record it is', async () => {
    const displayName = held().name;
    expect(await open().identify(signal)).toEqual({ kind: 'identified', user: id, displayName });
  });
});

describe('the list of Idealist (ID-1)', () => {
  test.each(['array', 'items-total', 'configurable'] as const)(
    'may be wrapped as: %s',
    async (form) => {
      workplace.assumptions['ID-1'] = form;
      expect(await open().read(signal)).toEqual({ kind: 'read', shows: null });
      expect(methods()).toEqual(['GET']);
    },
  );

  test.each([
    ['results', 'count'],
    ['users', null],
    ['data', 'total_count'],
  ])('may have its records under %s and their number under %s', async (items, total) => {
    const { idealist: state } = workplace.state;
    state.envelope = { ...state.envelope, items, total };
    expect(await open().read(signal)).toMatchObject({ kind: 'read' });
    expect(methods()).toEqual(['GET']);
  });

  test.each(['array', 'items-total', 'configurable'] as const)(
    'may have pages: %s',
    async (form) => {
      workplace.assumptions['ID-1'] = form;
      crowd(120);
      expect(await open().read(signal)).toEqual({ kind: 'read', shows: null });
      expect(methods()).toHaveLength(3);
    },
  );

  test.each([
    ['limit', 'skip'],
    ['limit', 'start'],
  ])('may be paged with %s and %s', async (limitParameter, offsetParameter) => {
    const { idealist: state } = workplace.state;
    state.envelope = { ...state.envelope, limitParameter, offsetParameter };
    crowd(60);
    expect(await open().read(signal)).toMatchObject({ kind: 'read' });
  });

  test('is searched by name from then on where it has pages, and read whole if that fails', async () => {
    crowd(120);
    const session = open();
    expect(await session.apply(requestOf(break_))).toMatchObject({ kind: 'applied' });
    expect(methods()).toEqual(['GET', 'GET', 'GET', 'PUT', 'GET']);
    workplace.state.idealist.change(id, { name: 'Somebody Else' });
    expect(await session.read(signal)).toEqual({ kind: 'read', shows: 'break' });
    expect(methods()).toHaveLength(9);
  });

  test('ends although the vendor repeats the same page for ever', async () => {
    const { idealist: state } = workplace.state;
    state.envelope = { ...state.envelope, limitParameter: 'x', offsetParameter: 'y' };
    crowd(60);
    expect(await open().read(signal)).toMatchObject({ notice: { code: 'record-missing' } });
    expect(workplace.log.length).toBeLessThan(8);
  });

  test('a form that holds no list is an unexpected response', async () => {
    const send = () => Promise.resolve(Response.json({ ok: true }));
    expect(await open(id, 'token', send).read(signal)).toMatchObject({
      kind: 'unexpected-response',
      notice: { code: 'unknown-answer' },
    });
  });
});
