import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Employee } from '../../electron/sandbox/idealist/employee.ts';
import type { Transport } from '../../electron/vendors/port.ts';
import { requestOf, transport } from '../unit/vendors/fixture.ts';
import { covers } from './coverage/covers.ts';
import { openSample, signal, type IdealistSample } from './idealist-sample.ts';

let sample: IdealistSample;

beforeEach(async () => {
  sample = await openSample();
});
afterEach(() => sample.stop());

const break_ = { value: 'break' };

describe('Idealist', () => {
  test('changes one attribute, keeps everything else and confirms by reading again', async () => {
    const before = sample.held();
    const outcome = await sample.open().apply(requestOf(break_));
    expect(outcome).toEqual({
      kind: 'applied',
      shows: 'break',
      footprint: { work_status: { wrote: 'break', before: null } },
      notice: null,
    });
    const attributes = { ...before.attributes, work_status: 'break' };
    expect(sample.held()).toEqual({ ...before, attributes });
    expect(sample.methods()).toEqual(['GET', 'PUT', 'GET']);
    const { headers } = sample.workplace.log[1] ?? { headers: {} };
    expect(headers).toMatchObject({ 'content-type': 'application/json' });
    covers(
      'idealist.method.edit',
      'idealist.field.edit-null',
      'idealist.field.attributes',
      'idealist.field.header-content-type',
    );
  });

  test('never sends id or role (ID-3), whatever the reply is (ID-2)', async () => {
    sample.workplace.assumptions['ID-3'] = '400';
    sample.workplace.assumptions['ID-2'] = 'empty';
    expect(await sample.open().apply(requestOf(break_))).toMatchObject({ kind: 'applied' });
    covers('idealist.field.edit-fixed');
  });

  test('sends name and franchisee back where they are shown', async () => {
    sample.state.franchisor = true;
    const { name, franchisee } = sample.held();
    expect(await sample.open().apply(requestOf(break_))).toMatchObject({ kind: 'applied' });
    expect(sample.held()).toMatchObject({ name, franchisee });
    covers('idealist.field.name', 'idealist.field.franchisee');
  });

  test('leaves a key out from then on once the vendor has named it in a refusal', async () => {
    const bodies: string[] = [];
    const picky: Transport = async (url, init) => {
      const body = typeof init.body === 'string' ? init.body : '';
      if (init.method === 'PUT') bodies.push(body);
      return body.includes('"name"')
        ? Response.json({ error: 'name: cannot be written' }, { status: 400 })
        : await transport(url, init);
    };
    const session = sample.open({ transport: picky });
    // The sample vendor nulls an absent name, which is a change that must be told.
    const refusal = {
      kind: 'refused',
      notice: { code: 'record-changed', params: { keys: 'name' } },
    };
    expect(await session.apply(requestOf(break_))).toEqual(refusal);
    expect(bodies.map((body) => body.includes('"name"'))).toEqual([true, false]);
    await session.apply(requestOf({ value: 'lunch' }));
    expect(bodies).toHaveLength(3);
  });

  test('sends a key again when the refusal that named it was about something else', async () => {
    const bodies: string[] = [];
    let isDown = true;
    const grumpy: Transport = async (url, init) => {
      const body = typeof init.body === 'string' ? init.body : '';
      if (init.method === 'PUT') bodies.push(body);
      return isDown && init.method === 'PUT'
        ? Response.json({ name: 'BadRequest', message: 'closed today' }, { status: 400 })
        : await transport(url, init);
    };
    const { name } = sample.held();
    const session = sample.open({ transport: grumpy });
    expect(await session.apply(requestOf(break_))).toMatchObject({ kind: 'refused' });
    isDown = false;
    expect(await session.apply(requestOf(break_))).toMatchObject({ kind: 'applied' });
    expect(bodies.map((body) => body.includes('"name"'))).toEqual([true, false, true]);
    expect(sample.held().name).toBe(name);
  });

  test('takes its attribute back when a status does not name it', async () => {
    const before = sample.held();
    const session = sample.open();
    const outcome = await session.apply(requestOf(break_));
    const footprint = outcome.kind === 'applied' ? outcome.footprint : {};
    expect(await session.apply(requestOf({}, { footprint }))).toMatchObject({
      kind: 'applied',
      shows: null,
      footprint: {},
    });
    expect(sample.held()).toEqual(before);
  });

  test('writes nothing when it is as wanted already', async () => {
    sample.state.change(sample.id, { attributes: { work_status: 'break' } });
    expect(await sample.open().apply(requestOf(break_))).toMatchObject({ shows: 'break' });
    expect(sample.methods()).toEqual(['GET']);
  });

  test('an automatic status leaves a change made elsewhere alone', async () => {
    sample.state.change(sample.id, { attributes: { work_status: 'holiday' } });
    const automatic = { origin: 'automatic', known: true, lastShown: 'available' } as const;
    expect(await sample.open().apply(requestOf(break_, automatic))).toMatchObject({
      kind: 'drifted',
      shows: 'holiday',
    });
    expect(sample.methods()).toEqual(['GET']);
  });

  test.each(['username', 'units', 'attributes'] as const)(
    'refuses to write when %s is hidden',
    async (key) => {
      sample.state.hiddenKeys = [key];
      expect(await sample.open().apply(requestOf(break_))).toEqual({
        kind: 'refused',
        notice: { code: 'record-incomplete', params: { key } },
      });
      expect(sample.methods()).toEqual(['GET']);
      covers('idealist.error.incomplete');
    },
  );

  test('refuses to write when attributes hold anything but texts', async () => {
    const unusual = { shoe_size: 43 } as unknown as Employee['attributes'];
    sample.state.change(sample.id, { attributes: unusual });
    expect(await sample.open().apply(requestOf(break_))).toMatchObject({
      notice: { code: 'record-incomplete', params: { key: 'attributes' } },
    });
  });

  test('attributes that are null are empty', async () => {
    sample.state.change(sample.id, { attributes: null });
    expect(await sample.open().apply(requestOf(break_))).toMatchObject({ kind: 'applied' });
    expect(sample.held().attributes).toEqual({ work_status: 'break' });
  });

  test('tells when anything else changed with the write', async () => {
    const meddling: Transport = async (url, init) => {
      const answer = await transport(url, init);
      if (init.method === 'PUT') sample.state.change(sample.id, { job_title: null });
      return answer;
    };
    const session = sample.open({ transport: meddling });
    expect(await session.apply(requestOf(break_))).toEqual({
      kind: 'refused',
      notice: { code: 'record-changed', params: { keys: 'job_title' } },
    });
    covers('idealist.error.changed');
  });

  test('an unknown record and one that is there twice are refused', async () => {
    expect(await sample.open({ user: 'nobody' }).apply(requestOf(break_))).toMatchObject({
      kind: 'refused',
      notice: { code: 'record-missing' },
    });
    (sample.state.employees as Employee[]).push(sample.held());
    expect(await sample.open().apply(requestOf(break_))).toMatchObject({
      kind: 'refused',
      notice: { code: 'record-ambiguous' },
    });
    expect(sample.methods()).not.toContain('PUT');
    covers('idealist.error.not-once');
  });

  test.each(['401', '403'] as const)(
    'a refused token asks for another (ID-4: %s)',
    async (status) => {
      sample.workplace.assumptions['ID-4'] = status;
      const failure = await sample.open({ token: 'wr0ng-token' }).apply(requestOf(break_));
      expect(failure).toMatchObject({ kind: 'auth-expired' });
      expect(JSON.stringify(failure)).not.toContain('wr0ng');
      covers(`idealist.error.${status}`, 'idealist.field.header-authorization');
    },
  );

  test('says whose record it is', async () => {
    const displayName = sample.held().name;
    expect(await sample.open().identify(signal)).toEqual({
      kind: 'identified',
      user: sample.id,
      displayName,
      mayWrite: null,
    });
  });

  test('says beforehand that a record of which a key is hidden cannot be written', async () => {
    sample.state.hiddenKeys = ['units'];
    const session = sample.open();
    expect(await session.identify(signal)).toMatchObject({ kind: 'identified', mayWrite: false });
    expect(await session.read(signal)).toEqual({ kind: 'read', shows: null });
    expect(await session.apply(requestOf(break_))).toMatchObject({
      notice: { code: 'record-incomplete', params: { key: 'units' } },
    });
  });

  test('cannot read a status whose attributes are hidden', async () => {
    sample.state.hiddenKeys = ['attributes'];
    expect(await sample.open().read(signal)).toEqual({
      kind: 'refused',
      notice: { code: 'record-incomplete', params: { key: 'attributes' } },
    });
  });

  test('a token that may read but not write is reported in the vendor’s words, not asked for again', async () => {
    const readOnly: Transport = async (url, init) =>
      init.method === 'PUT'
        ? Response.json({ message: 'только чтение' }, { status: 403 })
        : await transport(url, init);
    const outcome = await sample.open({ transport: readOnly }).apply(requestOf(break_));
    expect(outcome).toEqual({
      kind: 'refused',
      notice: { code: 'vendor-said', params: { status: 403, text: 'только чтение' } },
    });
    covers('idealist.error.403');
  });

  test('a record that is gone when it is written is reported as gone', async () => {
    const late: Transport = async (url, init) => {
      if (init.method === 'PUT') (sample.state.employees as Employee[]).splice(0);
      return await transport(url, init);
    };
    const outcome = await sample.open({ transport: late }).apply(requestOf(break_));
    expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'record-missing' } });
    covers('idealist.error.404');
  });
});

describe('the job title of a status', () => {
  const lunch = { value: 'lunch', jobTitle: 'On lunch until one' };

  test('is written with the attribute in one call and taken back by a status without one', async () => {
    const before = sample.held();
    const session = sample.open();
    const outcome = await session.apply(requestOf(lunch));
    expect(outcome).toMatchObject({ kind: 'applied', shows: 'lunch' });
    expect(sample.held()).toMatchObject({ job_title: 'On lunch until one', units: before.units });
    expect(sample.methods()).toEqual(['GET', 'PUT', 'GET']);
    const footprint = outcome.kind === 'applied' ? outcome.footprint : {};
    await session.apply(requestOf(break_, { footprint }));
    expect(sample.held()).toEqual({
      ...before,
      attributes: { ...before.attributes, work_status: 'break' },
    });
    covers('idealist.field.job_title');
  });

  test('may be all that a status names', async () => {
    const before = sample.held();
    const outcome = await sample.open().apply(requestOf({ jobTitle: '' }));
    expect(outcome).toMatchObject({ kind: 'applied', shows: null });
    expect(sample.held()).toEqual({ ...before, job_title: '' });
  });

  test('may change the full name, which is made of it', async () => {
    sample.state.composesName = true;
    expect(await sample.open().apply(requestOf(lunch))).toMatchObject({ kind: 'applied' });
    expect(sample.held().name).toBe('Noboru Sato, On lunch until one');
    covers('idealist.field.name');
  });

  test('that somebody changed after us stays when an automatic status would change it', async () => {
    const session = sample.open();
    const outcome = await session.apply(requestOf(lunch));
    const footprint = outcome.kind === 'applied' ? outcome.footprint : {};
    sample.state.change(sample.id, { job_title: 'Head of consulting' });
    const automatic = { origin: 'automatic', footprint, known: true, lastShown: 'lunch' } as const;
    const away = { value: 'away', jobTitle: 'Away' };
    expect(await session.apply(requestOf(away, automatic))).toMatchObject({
      kind: 'applied',
      shows: 'away',
      notice: { code: 'kept-theirs' },
    });
    expect(sample.held().job_title).toBe('Head of consulting');
    expect(await session.apply(requestOf(away, { footprint }))).toMatchObject({ notice: null });
    expect(sample.held().job_title).toBe('Away');
  });

  test('is never mixed up with an attribute that has the name Presently gives it', async () => {
    const attributes = { 'record.job_title': 'theirs' };
    sample.state.change(sample.id, { attributes });
    expect(await sample.open().apply(requestOf(lunch))).toMatchObject({ kind: 'applied' });
    expect(sample.held()).toMatchObject({
      job_title: 'On lunch until one',
      attributes: { ...attributes, work_status: 'lunch' },
    });
  });
});

describe('the values that colleagues have', () => {
  test('are collected from the same attribute, the most used first, and are never all', async () => {
    const [, second, third, fourth] = sample.workplace.people;
    const values = [
      [second, 'обед'],
      [third, 'обед'],
      [fourth, 'в пути'],
    ] as const;
    for (const [person, value] of values) {
      const attributes = { work_status: value, locker: 'B7' };
      if (person !== undefined) sample.state.change(person.idealistId, { attributes });
    }
    expect(await sample.open().catalogue(signal)).toEqual({
      kind: 'catalogue',
      entries: [
        { setting: { value: 'обед' }, names: { und: 'обед' }, icon: null },
        { setting: { value: 'в пути' }, names: { und: 'в пути' }, icon: null },
      ],
      complete: false,
      notice: null,
    });
    covers('idealist.field.attributes');
  });

  test('are looked for on a few pages only, and no more than fifty are kept', async () => {
    sample.crowd(1000);
    for (const [index, { id }] of sample.state.employees.slice(0, 300).entries()) {
      sample.state.change(id, { attributes: { work_status: `Задача ${String(index)}` } });
    }
    const outcome = await sample.open().catalogue(signal);
    expect(outcome.kind === 'catalogue' ? outcome.entries.length : 0).toBe(50);
    expect(sample.methods()).toHaveLength(4);
  });
});
