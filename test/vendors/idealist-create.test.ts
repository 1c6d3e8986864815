import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Directory } from '../../electron/vendors/directory.ts';
import type { Transport } from '../../electron/vendors/port.ts';
import { transport } from '../unit/vendors/fixture.ts';
import { covers } from './coverage/covers.ts';
import { openSample, signal, type IdealistSample } from './idealist-sample.ts';

let sample: IdealistSample;
let directory: Directory;

beforeEach(async () => {
  sample = await openSample();
  ({ directory } = sample.open());
});
afterEach(() => sample.stop());

const roles = ['manager', 'admin', 'boss', 'worker', 'apiclient', 'webhook'] as const;
const franchisee = { id: '5c9351b0b96d4a56b9418b02', name: 'Вокзал' };
const anna = {
  role: 'admin',
  username: 'anna',
  name: 'Анна Иванова, директор',
  first_name: 'Анна',
  last_name: 'Иванова',
  job_title: 'директор',
  image: '5c9351b0b96d4a56b9418f09',
  units: ['5c9351b0b96d4a56b9418a01', '5c9351b0b96d4a56b9418a02'],
  attributes: { locker: 'A1' },
};
const newest = () => sample.state.employees.at(-1);

describe('a new employee', () => {
  test.each(roles)('of the role %s needs nothing but the role', async (role) => {
    const outcome = await directory.create({ role }, signal);
    expect(outcome).toMatchObject({
      kind: 'written',
      before: null,
      after: { id: newest()?.id, role, name: null, record: { role, username: null, units: null } },
      undo: null,
      notice: null,
    });
    expect(sample.state.employees).toHaveLength(5);
    const [post] = sample.workplace.log;
    expect([post?.method, post?.path, post?.body]).toEqual([
      'POST',
      '/api/user',
      JSON.stringify({ role }),
    ]);
    covers(
      'idealist.method.create',
      'idealist.field.create-role-only',
      'idealist.field.create-null',
      `idealist.field.role-${role}`,
    );
  });

  test('may have every field, and is read back', async () => {
    sample.state.franchisor = true;
    const fields = { ...anna, franchisee };
    const outcome = await directory.create(fields, signal);
    expect(outcome).toMatchObject({
      kind: 'written',
      after: { name: anna.name, role: 'admin', group: franchisee, record: fields },
      notice: null,
    });
    expect(newest()).toMatchObject(fields);
    expect(sample.methods()).toEqual(['POST', 'GET']);
    covers(
      'idealist.field.username',
      'idealist.field.name',
      'idealist.field.first_name',
      'idealist.field.last_name',
      'idealist.field.job_title',
      'idealist.field.image',
      'idealist.field.units',
      'idealist.field.attributes',
      'idealist.field.franchisee',
    );
  });

  test('an API client belongs to one franchisee, or to none as the franchisor’s', async () => {
    sample.state.franchisor = true;
    const limited = await directory.create({ role: 'apiclient', franchisee }, signal);
    expect(limited).toMatchObject({ kind: 'written', after: { group: franchisee } });
    const wide = await directory.create({ role: 'apiclient' }, signal);
    expect(wide).toMatchObject({ kind: 'written', after: { group: null } });
    covers('idealist.field.apiclient-franchisee', 'idealist.field.apiclient-franchisor');
  });

  test('made with a franchisee’s token is one of its people', async () => {
    expect(await directory.create(anna, signal)).toMatchObject({ kind: 'written' });
    expect(newest()?.franchisee).toEqual(sample.state.franchisee);
    const refused = await directory.create({ ...anna, franchisee }, signal);
    expect(refused).toMatchObject({ kind: 'refused', notice: { code: 'vendor-said' } });
  });

  test('is found though the reply says nothing (ID-2), and not mistaken for a namesake', async () => {
    sample.workplace.assumptions['ID-2'] = 'empty';
    const older = {
      ...sample.held(),
      ...anna,
      id: '00000001b96d4a56b9418e01',
      role: 'admin',
    } as const;
    sample.state.put(older);
    sample.crowd(120);
    const made = {
      ...sample.held(),
      ...anna,
      id: '7fffffffb96d4a56b9418e01',
      role: 'admin',
    } as const;
    const send: Transport = async (url, init) => {
      if (init.method !== 'POST') return await transport(url, init);
      sample.state.put(made);
      return new Response('', { status: 201 });
    };
    const outcome = await sample.open({ transport: send }).directory.create(anna, signal);
    expect(outcome).toMatchObject({ kind: 'written', after: { id: made.id } });
  });

  test.each(['array', 'items-total', 'configurable'] as const)(
    'is found on the last page though the reply says nothing (ID-1: %s)',
    async (form) => {
      Object.assign(sample.workplace.assumptions, { 'ID-1': form, 'ID-2': 'empty' });
      sample.crowd(120);
      const outcome = await directory.create({ role: 'worker' }, signal);
      expect(outcome).toMatchObject({ kind: 'written', after: { id: newest()?.id } });
      expect(newest()?.first_name).toBeNull();
    },
  );

  test('of whom there are two in the same second is not confirmed', async () => {
    sample.workplace.assumptions['ID-2'] = 'empty';
    await directory.create({ role: 'worker' }, signal);
    expect(await directory.create({ role: 'worker' }, signal)).toMatchObject({
      notice: { code: 'create-unconfirmed' },
    });
  });

  test.each([
    [(id: string) => ({ data: { id } })],
    [(id: string) => id],
    [(id: string) => ({ ok: true, user: { id, name: 'x' } })],
  ])('is found by the id in a reply of any shape', async (shape) => {
    const send: Transport = async (url, init) => {
      const answer = await transport(url, init);
      return init.method === 'POST' ? Response.json(shape(newest()?.id ?? '')) : answer;
    };
    const outcome = await sample.open({ transport: send }).directory.create(anna, signal);
    expect(outcome).toMatchObject({ kind: 'written', after: { id: newest()?.id } });
  });

  test('that came out differently is reported with the keys', async () => {
    sample.state.composesName = true;
    const outcome = await directory.create({ ...anna, name: 'Аня' }, signal);
    expect(outcome).toMatchObject({
      kind: 'written',
      after: { name: 'Анна Иванова, директор' },
      notice: { code: 'record-differs', params: { keys: 'name' } },
    });
  });

  test.each([
    [{}, 'role'],
    [{ first_name: 'Анна' }, 'role'],
    [{ role: 'king' }, 'role'],
    [{ role: null }, 'role'],
    [{ role: 'worker', id: '5c9351b0b96d4a56b9418e99' }, 'id'],
    [{ role: 'worker', salary: '1' }, 'salary'],
    [{ role: 'worker', units: 'main' }, 'units'],
    [{ role: 'worker', attributes: { size: 43 } }, 'attributes'],
    [{ role: 'worker', first_name: 1 }, 'first_name'],
    [{ role: 'worker', toString: 'x' }, 'toString'],
  ])('%j is refused without a call', async (fields, field) => {
    expect(await directory.create(fields, signal)).toEqual({
      kind: 'refused',
      notice: { code: 'setting-invalid', params: { field } },
    });
    expect(sample.methods()).toEqual([]);
  });

  test('that the vendor refuses is refused in its words', async () => {
    const outcome = await directory.create({ ...anna, image: 'nowhere' }, signal);
    expect(outcome).toEqual({
      kind: 'refused',
      notice: {
        code: 'vendor-said',
        params: { status: 400, text: 'image: ObjectId expected' },
      },
    });
    expect(sample.state.employees).toHaveLength(4);
    covers('idealist.error.4xx');
  });
});

describe('a creation whose answer does not arrive', () => {
  test.each([{ kind: 'half-body' }, { kind: 'empty-body' }] as const)(
    'but %j is confirmed by reading',
    async (fault) => {
      sample.workplace.faults.idealist.set({ fault, method: 'POST' });
      const outcome = await directory.create(anna, signal);
      expect(outcome).toMatchObject({ kind: 'written', after: { id: newest()?.id } });
    },
  );

  test.each([
    { fault: { kind: 'drop' }, carriedOut: true },
    { fault: { kind: 'cut-body' } },
    { fault: { kind: 'html' } },
    { fault: { kind: 'status', status: 502 } },
  ] as const)('(%j) may have arrived: it is not sent again, and that is reported', async (plan) => {
    sample.workplace.faults.idealist.set({ ...plan, method: 'POST' });
    expect(await directory.create(anna, signal)).toMatchObject({
      kind: 'unexpected-response',
      notice: { code: 'create-unconfirmed' },
    });
    expect(sample.methods()).toEqual(['POST']);
  });

  test('and whose record cannot be read back is not confirmed either', async () => {
    const fault = { kind: 'half-body' } as const;
    sample.workplace.faults.idealist.set({ fault, method: 'GET' });
    expect(await directory.create(anna, signal)).toMatchObject({
      notice: { code: 'create-unconfirmed' },
    });
  });

  test.each([
    [401, 'auth-expired', 'credentials-refused'],
    [403, 'refused', 'vendor-said'],
    [429, 'rate-limited', 'rate-limited'],
  ] as const)('since it was answered with %i was not made', async (status, kind, code) => {
    sample.workplace.faults.idealist.set({ fault: { kind: 'status', status } });
    expect(await directory.create(anna, signal)).toMatchObject({ kind, notice: { code } });
    expect(sample.state.employees).toHaveLength(4);
  });

  test('since nobody is there was not made', async () => {
    await sample.stop();
    expect(await directory.create(anna, signal)).toMatchObject({
      kind: 'offline',
      notice: { code: 'unreachable' },
    });
  });
});
