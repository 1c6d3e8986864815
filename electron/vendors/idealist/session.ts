import { createAttemptMemory } from '../attempt-memory.ts';
import { failure } from '../failure.ts';
import { createVendorHttp, type Authorizer } from '../http.ts';
import type { Connection, CredentialBox, VendorSession, CatalogueOutcome } from '../port.ts';
import type { IdealistAccount } from './account.ts';
import { applyStatus } from './apply-status.ts';
import type { IdealistCredentials } from './credentials.ts';
import { attributesOf, employeeOf, textIn } from './employee.ts';
import { createEmployeeCalls, type EmployeeCalls } from './employee-calls.ts';
import type { IdealistSetting } from './setting.ts';
import { namedFields, textOf } from './status-fields.ts';
import type { Failure } from '../../contract/views/delivery.ts';
import type { DirectoryFilter, DirectoryPage } from '../../contract/commands/directory.ts';
import type { Directory } from '../directory.ts';
import { createEmployee } from './create-employee.ts';
import { cursorOfText, textOfCursor, type Cursor } from './cursor.ts';
import { entryOf } from './directory-entry.ts';
import { editEmployee } from './edit-employee.ts';
import { employeeFields } from './employee-fields.ts';
import { readPage } from './read-page.ts';

/** So many pages are read, and no more than so many values of at most so many characters kept. */
const mostPages = 4;
const mostValues = 50;
const longestValue = 80;

/**
 * The texts that colleagues' records hold in the same attribute, the most used first. The attribute
 * takes any text, so there is no list of them and this is never complete (Idealist, user).
 */
async function learnValues(
  calls: EmployeeCalls,
  attribute: string,
  signal: AbortSignal,
): Promise<CatalogueOutcome> {
  const counts = new Map<string, number>();
  let cursor: Cursor | null = null;
  let pages = 0;
  do {
    const page = await readPage(calls.list({}), cursor, signal);
    if (page.kind !== 'page') {
      return page;
    }
    for (const record of page.records) {
      const value = new Map(Object.entries(attributesOf(record) ?? {})).get(attribute) ?? '';
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    cursor = page.next;
    pages += 1;
  } while (cursor !== null && pages < mostPages);
  const values = [...counts]
    .filter(([value]) => value.trim() !== '' && value.length <= longestValue)
    .sort(([left, few], [right, many]) => many - few || (left < right ? -1 : 1))
    .slice(0, mostValues);
  return {
    kind: 'catalogue',
    entries: values.map(([value]) => ({ setting: { value }, names: { und: value }, icon: null })),
    complete: false,
    notice: null,
  };
}

/** All employees that the token may see (Idealist, user). */
function createEmployeeDirectory(calls: EmployeeCalls): Directory {
  return {
    fields: employeeFields,
    // Of the account's schema: the employee whose attribute holds the status.
    link: { key: 'user' },
    list: (filter, signal) => listEmployees(calls, filter, signal),
    create: (fields, signal) => createEmployee(calls, fields, signal),
    edit: (change, signal) => editEmployee(calls, change, signal),
  };
}

async function listEmployees(
  calls: EmployeeCalls,
  { query, roles, groups, page }: DirectoryFilter,
  signal: AbortSignal,
): Promise<({ readonly kind: 'page' } & DirectoryPage) | Failure> {
  const cursor = page === undefined ? null : cursorOfText(page);
  if (page !== undefined && cursor === null) {
    return failure('refused', 'setting-invalid', { field: 'page' });
  }
  const read = await readPage(calls.list({ query, roles, franchisees: groups }), cursor, signal);
  return read.kind === 'page'
    ? {
        kind: 'page',
        entries: read.records.map(entryOf),
        nextPage: read.next === null ? null : textOfCursor(read.next),
        total: read.total,
      }
    : read;
}

/** One Idealist account. */
export function openIdealist(
  connection: Connection<IdealistAccount, IdealistCredentials>,
): VendorSession<IdealistSetting> {
  const { account, now, transport, timeoutMs } = connection;
  const { user, attribute } = account;
  const http = createVendorHttp({
    baseUrl: account.baseUrl,
    allowInsecureHttp: account.allowInsecureHttp ?? false,
    transport,
    timeoutMs,
    authorizer: tokenAuthorizer(connection.credentials),
  });
  const calls = createEmployeeCalls(http, now);
  const memory = createAttemptMemory({
    named: (setting: IdealistSetting) => namedFields(setting, attribute),
  });

  return {
    directory: createEmployeeDirectory(calls),
    catalogue: (signal) => learnValues(calls, attribute, signal),
    async identify(signal) {
      const found = await calls.find({ id: user }, signal);
      if (found.kind !== 'record') {
        return found;
      }
      // A token that is not shown the whole record could not write it without erasing the rest.
      const mayWrite = employeeOf(found.record).kind === 'employee' ? null : false;
      return { kind: 'identified', user, displayName: textIn(found.record, 'name'), mayWrite };
    },
    apply: (request) => applyStatus({ calls, memory, user, attribute }, request),
    async read(signal) {
      const found = await calls.find({ id: user }, signal);
      if (found.kind !== 'record') {
        return found;
      }
      const attributes = attributesOf(found.record);
      return attributes === null || !Object.hasOwn(found.record, 'attributes')
        ? failure('refused', 'record-incomplete', { key: 'attributes' })
        : { kind: 'read', shows: textOf(attributes, attribute) };
    },
  };
}

/** Two words before the token (Idealist, user). */
function tokenAuthorizer(credentials: CredentialBox<IdealistCredentials>): Authorizer {
  return {
    async headers() {
      const given = await credentials.given();
      return given === null
        ? failure('auth-expired', 'credentials-missing')
        : { kind: 'headers', headers: { authorization: `Bearer persistent ${given.token}` } };
    },
  };
}
