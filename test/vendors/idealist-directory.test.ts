import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  directoryFieldSchema,
  directoryPageSchema,
} from '../../electron/contract/commands/directory.ts';
import { languages } from '../../electron/contract/languages.ts';
import type { Employee } from '../../electron/sandbox/idealist/employee.ts';
import type { Directory } from '../../electron/vendors/directory.ts';
import type { Transport } from '../../electron/vendors/port.ts';
import { transport } from '../unit/vendors/fixture.ts';
import { covers } from './coverage/covers.ts';
import { allOf, openSample, pageOf, signal, type IdealistSample } from './idealist-sample.ts';

let sample: IdealistSample;
let directory: Directory;

/** The addresses that went out. */
let sent: string[];

beforeEach(async () => {
  sample = await openSample();
  sent = [];
  const watched: Transport = async (url, init) => {
    sent.push(url.replace(sample.workplace.baseUrls.idealist, ''));
    return await transport(url, init);
  };
  ({ directory } = sample.open({ transport: watched }));
});
afterEach(() => sample.stop());

const other = { id: '5c9351b0b96d4a56b9418b02', name: 'Вокзал' };
const forms = ['array', 'items-total', 'configurable'] as const;

describe('the directory of Idealist', () => {
  test('describes every key of the record but the id, for a form', () => {
    for (const field of directory.fields) {
      expect(directoryFieldSchema.safeParse(field).success).toBe(true);
    }
    const keys = directory.fields.map(({ key }) => key).sort();
    expect(keys).toEqual(
      Object.keys(sample.held())
        .filter((key) => key !== 'id')
        .sort(),
    );
    expect(directory.fields.find(({ key }) => key === 'role')).toMatchObject({
      choices: ['manager', 'admin', 'boss', 'worker', 'apiclient', 'webhook'],
      required: true,
      writable: 'create',
    });
    covers('idealist.field.role');
  });

  test.each(languages)('has a word for every field and role in %s', async (language) => {
    const texts = (await import(`../../electron/contract/texts/${language}/shared.json`, {
      with: { type: 'json' },
    })) as { default: { directory: { idealist: Record<string, Record<string, string>> } } };
    for (const { key, choices } of directory.fields) {
      const words = texts.default.directory.idealist[key];
      for (const name of ['label', ...choices]) expect(words?.[name]).toMatch(/\p{L}/u);
    }
  });

  test('shows records as they are held, and whose they are', async () => {
    sample.state.franchisor = true;
    const page = await pageOf(directory, { query: 'Sato' });
    expect(page).toEqual({
      kind: 'page',
      entries: [
        {
          id: sample.id,
          name: 'Noboru Sato, Consultant',
          role: 'worker',
          group: { id: '5c9351b0b96d4a56b9418b01', name: 'Main street' },
          record: sample.held(),
        },
      ],
      nextPage: null,
      total: 1,
    });
    expect(directoryPageSchema.safeParse({ ...page, kind: undefined }).success).toBe(false);
    covers('idealist.method.list', 'idealist.field.id', 'idealist.field.franchisee');
  });

  test('calls a record without a full name by first and last name', async () => {
    sample.state.change(sample.id, { name: null });
    const entries = await allOf(directory);
    expect(entries.find(({ id }) => id === sample.id)?.name).toBe('Noboru Sato');
    sample.state.change(sample.id, { first_name: null, last_name: '' });
    const nameless = (await allOf(directory)).find(({ id }) => id === sample.id);
    expect(nameless).toMatchObject({ name: null, group: null });
  });

  test('is searched in Cyrillic, percent-encoded', async () => {
    sample.crowd(30);
    sample.state.change(sample.id, { name: 'Ольга Смирнова, кассир & «касса №1»' });
    const { entries, total } = await pageOf(directory, { query: 'смирнова, кассир & «' });
    expect(entries.map(({ id }) => id)).toEqual([sample.id]);
    expect(total).toBe(1);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatch(/^\/api\/user\?query=%D1%81%D0%BC%D0%B8[\x21-\x7e]+%26%20%C2%AB$/u);
    covers('idealist.field.filter-query');
  });

  test('is narrowed to roles, a JSON array in the query', async () => {
    const found = await allOf(directory, { roles: ['manager', 'webhook'] });
    expect(found.map(({ role }) => role)).toEqual(['manager']);
    expect(sent).toEqual(['/api/user?roles=%5B%22manager%22%2C%22webhook%22%5D']);
    expect(await allOf(directory, { roles: [] })).toHaveLength(4);
    covers('idealist.field.filter-roles');
  });

  test('is narrowed to franchisees by a franchisor', async () => {
    sample.state.franchisor = true;
    sample.state.change(sample.id, { franchisee: other });
    const found = await allOf(directory, { groups: [other.id] });
    expect(found.map(({ id, group }) => [id, group])).toEqual([[sample.id, other]]);
    covers('idealist.field.filter-franchisees', 'idealist.field.apiclient-franchisor');
  });

  test('a franchisee’s token sees its own people, and may not ask for others', async () => {
    sample.state.change(sample.id, { franchisee: other });
    const found = await allOf(directory);
    expect(found).toHaveLength(3);
    expect(found.every(({ group, record }) => group === null && !('franchisee' in record))).toBe(
      true,
    );
    // The token is good: to ask the person for another would be of no use.
    expect(await directory.list({ groups: [other.id] }, signal)).toEqual({
      kind: 'refused',
      notice: {
        code: 'vendor-said',
        params: { status: 403, text: 'franchisees: for franchisors only' },
      },
    });
    covers('idealist.field.apiclient-franchisee', 'idealist.field.filter-franchisees');
  });

  test('a role that the vendor does not know is refused in its words', async () => {
    expect(await directory.list({ roles: ['king'] }, signal)).toMatchObject({
      kind: 'refused',
      notice: { code: 'vendor-said', params: { status: 400 } },
    });
    covers('idealist.error.4xx');
  });
});

describe('a directory of a thousand', () => {
  test.each(forms)('is read whole over pages, each employee once (ID-1: %s)', async (form) => {
    sample.workplace.assumptions['ID-1'] = form;
    sample.crowd(996);
    const first = await pageOf(directory, {});
    expect(first.entries).toHaveLength(50);
    expect(first.total).toBe(form === 'array' ? null : 1000);
    const entries = await allOf(directory);
    expect(entries.map(({ id }) => id)).toEqual(sample.state.employees.map(({ id }) => id));
    covers('idealist.field.paging');
  });

  test.each(forms)('is read on over a new session, as after a restart (%s)', async (form) => {
    sample.workplace.assumptions['ID-1'] = form;
    sample.crowd(116);
    const first = await pageOf(directory, {});
    const again = sample.open().directory;
    const second = await pageOf(again, { page: first.nextPage ?? '' });
    const third = await pageOf(again, { page: second.nextPage ?? '' });
    const counts = [first, second, third].map(({ entries }) => entries.length);
    expect(counts).toEqual([50, 50, 20]);
    expect(third.nextPage === null).toBe(form !== 'array');
  });

  test.each([
    [{ limitParameter: 'limit', offsetParameter: 'skip' }],
    [{ limitParameter: 'limit', offsetParameter: 'start' }],
    [{ pages: { parameter: 'page', first: 0 } }],
    [{ pages: { parameter: 'page', first: 1 } }],
  ] as const)('is read whole with the paging %j, with or without a number', async (paging) => {
    for (const total of ['total', null]) {
      sample.state.envelope = { ...sample.state.envelope, ...paging, pageSize: 7, total };
      const entries = await allOf(directory);
      expect(entries.map(({ id }) => id)).toEqual(sample.state.employees.map(({ id }) => id));
      sample.crowd(30);
    }
  });

  test('ends although the vendor repeats the first page for ever', async () => {
    const { state } = sample;
    state.envelope = { ...state.envelope, limitParameter: 'x', offsetParameter: 'y', total: null };
    sample.crowd(60);
    expect(await allOf(directory)).toHaveLength(50);
    expect(sample.workplace.log.length).toBeLessThan(8);
  });

  test('keeps the search on every page', async () => {
    sample.crowd(200);
    const found = await allOf(directory, { query: 'сотрудник 1', roles: ['worker'] });
    expect(found).toHaveLength(111);
    expect(sent.every((each) => each.includes('roles=') && each.includes('query='))).toBe(true);
  });

  test('a page that is not one of ours is refused without a call', async () => {
    for (const page of ['', '2', '{}', 'null', '{"way":9}']) {
      expect(await directory.list({ page }, signal)).toEqual({
        kind: 'refused',
        notice: { code: 'setting-invalid', params: { field: 'page' } },
      });
    }
    expect(sent).toEqual([]);
  });
});

describe('a list that does not arrive', () => {
  test.each([
    [{ kind: 'half-body' }, 'unexpected-response'],
    [{ kind: 'cut-body' }, 'transient'],
    [{ kind: 'empty-body' }, 'unexpected-response'],
    [{ kind: 'html' }, 'unexpected-response'],
    [{ kind: 'drop' }, 'offline'],
    [{ kind: 'status', status: 401 }, 'auth-expired'],
    [{ kind: 'status', status: 403 }, 'auth-expired'],
    [{ kind: 'status', status: 404 }, 'refused'],
    [{ kind: 'status', status: 429 }, 'rate-limited'],
    [{ kind: 'status', status: 500 }, 'transient'],
  ] as const)('%j is %s, on the first page and on a later one', async (fault, kind) => {
    sample.crowd(60);
    const { nextPage } = await pageOf(directory, {});
    sample.workplace.faults.idealist.set({ fault });
    expect(await directory.list({}, signal)).toMatchObject({ kind });
    expect(await directory.list({ page: nextPage ?? '' }, signal)).toMatchObject({ kind });
  });

  test('a page that is refused is the end where the vendor does not say how many there are', async () => {
    sample.workplace.assumptions['ID-1'] = 'array';
    const { nextPage } = await pageOf(directory, {});
    sample.workplace.faults.idealist.set({ fault: { kind: 'status', status: 400 } });
    const page = await pageOf(directory, { page: nextPage ?? '' });
    expect(page).toMatchObject({ entries: [], nextPage: null, total: null });
  });

  test('records that are no employees do no harm', async () => {
    const unusual = { id: 7, name: '', first_name: 9, franchisee: 'x' } as unknown as Employee;
    (sample.state.employees as Employee[]).push(unusual);
    sample.state.franchisor = true;
    const entries = await allOf(directory);
    expect(entries.at(-1)).toEqual({
      id: '7',
      name: null,
      role: null,
      group: null,
      record: unusual,
    });
  });
});
