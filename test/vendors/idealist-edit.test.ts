import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../electron/contract/json.ts';
import type { Employee } from '../../electron/sandbox/idealist/employee.ts';
import type { Directory, RecordOutcome } from '../../electron/vendors/directory.ts';
import type { Transport } from '../../electron/vendors/port.ts';
import { requestOf, transport } from '../unit/vendors/fixture.ts';
import { covers } from './coverage/covers.ts';
import { edit, entryOf, openSample, signal, type IdealistSample } from './idealist-sample.ts';

let sample: IdealistSample;
let directory: Directory;

beforeEach(async () => {
  sample = await openSample();
  ({ directory } = sample.open());
});
afterEach(() => sample.stop());

type Written = Extract<RecordOutcome, { kind: 'written' }>;

function writtenOf(outcome: RecordOutcome): Written {
  expect(outcome).toMatchObject({ kind: 'written' });
  if (outcome.kind !== 'written') throw new Error(outcome.notice.code);
  return outcome;
}

async function undo({ after, undo: fields }: Written): Promise<Written> {
  return writtenOf(await directory.edit({ expected: after, fields: fields ?? {} }, signal));
}

const everything: JsonObject = {
  username: 'нобору',
  name: 'Сато Нобору, советник',
  first_name: 'Нобору',
  last_name: 'Сато',
  job_title: 'советник',
  image: null,
  units: ['5c9351b0b96d4a56b9418a02', '5c9351b0b96d4a56b9418a03'],
  attributes: { shoe_size: null, locker: 'C3', car: 'A 111 AA' },
};

describe('an edit of an employee', () => {
  test('changes the named field and keeps every other, though absent keys become null', async () => {
    const before = sample.held();
    const written = writtenOf(await edit(directory, sample.id, { job_title: 'Советник' }));
    expect(sample.held()).toEqual({ ...before, job_title: 'Советник' });
    expect({ ...written.before?.record, franchisee: before.franchisee }).toEqual(before);
    expect(written.after.record).toEqual({ ...written.before?.record, job_title: 'Советник' });
    expect([written.undo, written.notice]).toEqual([{ job_title: 'Consultant' }, null]);
    covers('idealist.method.edit', 'idealist.field.edit-null', 'idealist.field.job_title');
  });

  test('may change every field at once', async () => {
    writtenOf(await edit(directory, sample.id, everything));
    const attributes = { locker: 'C3', car: 'A 111 AA' };
    expect(sample.held()).toMatchObject({ ...everything, attributes });
    expect(sample.held().attributes).toEqual(attributes);
    covers(
      'idealist.field.username',
      'idealist.field.name',
      'idealist.field.first_name',
      'idealist.field.last_name',
      'idealist.field.image',
      'idealist.field.units',
      'idealist.field.attributes',
    );
  });

  test.each(['ignored', '400'] as const)('never sends id and role (ID-3: %s)', async (value) => {
    sample.workplace.assumptions['ID-3'] = value;
    writtenOf(await edit(directory, sample.id, { first_name: 'Нобору' }));
    const put = sample.workplace.log.find(({ method }) => method === 'PUT');
    expect(put?.path).toBe(`/api/user/${sample.id}`);
    expect(Object.keys(JSON.parse(put?.body ?? '{}') as object)).not.toContain('role');
    expect(put?.body).not.toContain('"id"');
    covers('idealist.field.edit-fixed', 'idealist.field.id');
  });

  test.each(['record', 'empty'] as const)('is confirmed by reading (ID-2: %s)', async (value) => {
    sample.workplace.assumptions['ID-2'] = value;
    const written = writtenOf(await edit(directory, sample.id, { last_name: null }));
    expect(written.after.record['last_name']).toBeNull();
  });

  test('of a franchisee is for the franchisor, and keeps what it does not name', async () => {
    sample.state.franchisor = true;
    const franchisee = { id: '5c9351b0b96d4a56b9418b02', address: { city: 'Омск' } };
    sample.state.change(sample.id, { franchisee });
    const written = writtenOf(await edit(directory, sample.id, { franchisee: { name: 'Вокзал' } }));
    expect(sample.held().franchisee).toEqual({ ...franchisee, name: 'Вокзал' });
    expect(written.after.group).toEqual({ id: franchisee.id, name: 'Вокзал' });
    covers('idealist.field.franchisee', 'idealist.field.apiclient-franchisor');
  });

  test.each([
    [{ role: 'boss' }, 'role'],
    [{ id: '5c9351b0b96d4a56b9418e99' }, 'id'],
    [{ salary: '1' }, 'salary'],
    [{ attributes: { size: 43 } }, 'attributes'],
    [{ units: [null] }, 'units'],
  ])('%j is refused without a call', async (fields, field) => {
    const expected = await entryOf(directory, sample.id);
    sample.workplace.clearLog();
    expect(await directory.edit({ expected, fields }, signal)).toEqual({
      kind: 'refused',
      notice: { code: 'setting-invalid', params: { field } },
    });
    expect(sample.methods()).toEqual([]);
  });

  test('that changes nothing writes nothing', async () => {
    const { units, attributes } = sample.held();
    const fields = { job_title: 'Consultant', units, attributes: { ...attributes, car: null } };
    const written = writtenOf(await edit(directory, sample.id, fields));
    expect([written.undo, written.notice]).toEqual([null, null]);
    expect(sample.methods()).not.toContain('PUT');
  });

  test('finds its record by name where the list is long', async () => {
    sample.crowd(996);
    const expected = await entryOf(directory, sample.id);
    sample.workplace.clearLog();
    writtenOf(await directory.edit({ expected, fields: { job_title: 'Советник' } }, signal));
    expect(sample.methods()).toEqual(['GET', 'PUT', 'GET']);
  });

  test('leaves a key out that the vendor refuses, but not one that it is about', async () => {
    const bodies: string[] = [];
    const picky: Transport = async (url, init) => {
      const body = typeof init.body === 'string' ? init.body : '';
      if (init.method === 'PUT') bodies.push(body);
      return body.includes('"name"')
        ? Response.json({ error: 'name: cannot be written' }, { status: 400 })
        : await transport(url, init);
    };
    sample.state.composesName = true;
    const session = sample.open({ transport: picky });
    const written = writtenOf(await edit(session.directory, sample.id, { first_name: 'Нобору' }));
    expect([written.after.name, written.notice]).toEqual(['Нобору Sato, Consultant', null]);
    expect(written.undo).toEqual({ first_name: 'Noboru' });
    expect(bodies.map((body) => body.includes('"name"'))).toEqual([true, false]);
    expect(await edit(session.directory, sample.id, { name: 'Сато' })).toMatchObject({
      kind: 'refused',
      notice: { code: 'vendor-said', params: { text: 'name: cannot be written' } },
    });
  });
});

describe('an edit that is undone', () => {
  test('restores the record exactly, attributes added and removed again included', async () => {
    const before = sample.held();
    const written = writtenOf(await edit(directory, sample.id, everything));
    expect(sample.held()).not.toEqual(before);
    const undone = await undo(written);
    expect(sample.held()).toEqual(before);
    expect(undone.after).toEqual(written.before);
    covers('idealist.field.attributes', 'idealist.field.edit-null');
  });

  test('is restored from null, from nothing and from whole fields emptied', async () => {
    for (const attributes of [null, {}, { a: '1' }]) {
      for (const fields of [{ attributes: { b: '2' } }, { attributes: null, units: null }]) {
        sample.state.change(sample.id, { attributes });
        const before = sample.held();
        await undo(writtenOf(await edit(directory, sample.id, fields)));
        expect(sample.held()).toEqual(before);
      }
    }
  });

  test('does not send the full name where the vendor makes it itself', async () => {
    sample.state.composesName = true;
    const before = sample.held();
    const written = writtenOf(await edit(directory, sample.id, { job_title: 'Советник' }));
    expect(written).toMatchObject({ after: { name: 'Noboru Sato, Советник' }, notice: null });
    expect(written.undo).toEqual({ job_title: 'Consultant' });
    await undo(written);
    expect(sample.held()).toEqual(before);
    covers('idealist.field.name');
  });

  test('is the record as it was, whatever was changed', async () => {
    const text = fc.oneof(fc.constant(null), fc.string({ maxLength: 8 }));
    const key = fc.constantFrom('locker', 'shoe_size', 'размер', 'toString');
    const fields = fc.record(
      {
        username: text,
        name: text,
        job_title: text,
        units: fc.constantFrom(null, [], ['5c9351b0b96d4a56b9418a09']),
        attributes: fc.oneof(fc.constant(null), fc.dictionary(key, text)),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fields, fields, async (first, second) => {
        await edit(directory, sample.id, first);
        const before = sample.held();
        const written = writtenOf(await edit(directory, sample.id, second));
        if (written.undo !== null) await undo(written);
        expect(sample.held()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an edit beside somebody else’s', () => {
  test.each<Partial<Employee>>([
    { job_title: 'Директор' },
    { attributes: { shoe_size: '44', locker: 'B12' } },
    { attributes: null },
    { role: 'manager' },
  ])('(%j) between reading and writing is seen, and nothing is written', async (change) => {
    const expected = await entryOf(directory, sample.id);
    sample.state.change(sample.id, change);
    const theirs = sample.held();
    expect(await directory.edit({ expected, fields: { job_title: 'Я' } }, signal)).toEqual({
      kind: 'refused',
      notice: { code: 'record-changed', params: { keys: Object.keys(change).join() } },
    });
    expect(sample.held()).toBe(theirs);
    expect(sample.methods()).not.toContain('PUT');
    covers('idealist.error.changed');
  });

  test('of which one is a status of ours is seen as well', async () => {
    const expected = await entryOf(directory, sample.id);
    await sample.open().apply(requestOf({ value: 'break' }));
    expect(await directory.edit({ expected, fields: { job_title: 'Я' } }, signal)).toMatchObject({
      notice: { code: 'record-changed', params: { keys: 'attributes' } },
    });
  });

  test('right after the write is reported with what it changed, and can be put back', async () => {
    const meddling: Transport = async (url, init) => {
      const answer = await transport(url, init);
      if (init.method === 'PUT') sample.state.change(sample.id, { username: 'чужой' });
      return answer;
    };
    const before = sample.held();
    const session = sample.open({ transport: meddling });
    const written = writtenOf(await edit(session.directory, sample.id, { job_title: 'Я' }));
    expect(written.notice).toEqual({ code: 'record-changed', params: { keys: 'username' } });
    await undo(written);
    expect(sample.held()).toEqual(before);
    covers('idealist.error.changed');
  });

  test('that undoes ours is reported as different from what was asked', async () => {
    const meddling: Transport = async (url, init) => {
      const answer = await transport(url, init);
      if (init.method === 'PUT') sample.state.change(sample.id, { job_title: 'Нет' });
      return answer;
    };
    const session = sample.open({ transport: meddling });
    const written = writtenOf(await edit(session.directory, sample.id, { job_title: 'Я' }));
    expect(written.notice).toEqual({ code: 'record-differs', params: { keys: 'job_title' } });
  });

  test('that took the record away, or is another of the same id, is reported', async () => {
    const expected = await entryOf(directory, sample.id);
    const all = sample.state.employees as Employee[];
    all.push(sample.held());
    const fields = { job_title: 'Я' };
    expect(await directory.edit({ expected, fields }, signal)).toMatchObject({
      notice: { code: 'record-ambiguous' },
    });
    all.splice(0);
    expect(await directory.edit({ expected, fields }, signal)).toMatchObject({
      notice: { code: 'record-missing' },
    });
    covers('idealist.error.not-once', 'idealist.error.404');
  });
});

describe('an edit of which a part does not arrive', () => {
  test.each(['username', 'units', 'attributes'] as const)(
    'writes nothing when %s is hidden, and names it',
    async (key) => {
      sample.state.hiddenKeys = [key];
      expect(await edit(directory, sample.id, { first_name: 'Я' })).toEqual({
        kind: 'refused',
        notice: { code: 'record-incomplete', params: { key } },
      });
      expect(sample.methods()).not.toContain('PUT');
      covers('idealist.error.incomplete');
    },
  );

  test('is refused for a field that is not shown, since it could not be put back', async () => {
    const fields = { franchisee: { name: 'Вокзал' } };
    expect(await edit(directory, sample.id, fields)).toMatchObject({
      notice: { code: 'record-incomplete', params: { key: 'franchisee' } },
    });
    expect(sample.methods()).not.toContain('PUT');
  });

  test.each([
    [{ kind: 'half-body' }, 'unexpected-response'],
    [{ kind: 'cut-body' }, 'transient'],
    [{ kind: 'empty-body' }, 'unexpected-response'],
    [{ kind: 'html' }, 'unexpected-response'],
    [{ kind: 'drop' }, 'offline'],
  ] as const)('leaves everything as it was when every answer is %j', async (fault, kind) => {
    const expected = await entryOf(directory, sample.id);
    const before = structuredClone(sample.state.employees);
    sample.workplace.faults.idealist.set({ fault });
    const fields = { job_title: 'Я', attributes: { locker: null } };
    expect(await directory.edit({ expected, fields }, signal)).toMatchObject({ kind });
    expect(sample.state.employees).toEqual(before);
    expect(sample.methods()).not.toContain('PUT');
  });

  test.each([
    { fault: { kind: 'drop' }, carriedOut: true },
    { fault: { kind: 'cut-body' } },
    { fault: { kind: 'html' }, carriedOut: true },
    { fault: { kind: 'status', status: 502 }, carriedOut: true },
  ] as const)('that was carried out without an answer is reported as done (%j)', async (plan) => {
    sample.workplace.faults.idealist.set({ ...plan, method: 'PUT' });
    const written = writtenOf(await edit(directory, sample.id, { job_title: 'Я' }));
    expect([written.undo, written.notice]).toEqual([{ job_title: 'Consultant' }, null]);
    expect(sample.held().job_title).toBe('Я');
  });

  test('that was not carried out is reported with why, though the record can be read', async () => {
    const before = sample.held();
    sample.workplace.faults.idealist.set({ fault: { kind: 'drop' }, method: 'PUT' });
    expect(await edit(directory, sample.id, { job_title: 'Я' })).toMatchObject({ kind: 'offline' });
    expect(sample.held()).toEqual(before);
  });

  test('is confirmed by reading when only the reply to the write is half', async () => {
    sample.workplace.faults.idealist.set({ fault: { kind: 'half-body' }, method: 'PUT' });
    const written = writtenOf(await edit(directory, sample.id, { job_title: 'Я' }));
    expect(written).toMatchObject({ after: { record: { job_title: 'Я' } }, notice: null });
  });

  test.each([
    [400, 'refused', '4xx'],
    [401, 'auth-expired', '401'],
    [403, 'refused', '403'],
    [404, 'refused', '404'],
    [429, 'rate-limited', '429'],
    [500, 'transient', '5xx'],
  ] as const)('since the write was answered with %i is not made', async (status, kind, row) => {
    const before = sample.held();
    sample.workplace.faults.idealist.set({ fault: { kind: 'status', status }, method: 'PUT' });
    expect(await edit(directory, sample.id, { job_title: 'Я' })).toMatchObject({ kind });
    expect(sample.held()).toBe(before);
    covers(`idealist.error.${row}`);
  });
});
