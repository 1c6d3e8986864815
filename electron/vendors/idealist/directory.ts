import { failure } from '../port.ts';
import type { EmployeeCalls } from './employee-calls.ts';
import type { Failure } from '../../contract/views/delivery.ts';
import type { DirectoryFilter, DirectoryPage } from '../../contract/commands/directory.ts';
import type { Directory } from '../directory.ts';
import { createEmployee } from './create-employee.ts';
import { cursorOfText, textOfCursor, readPage } from './read-page.ts';
import { editEmployee } from './edit-employee.ts';
import { employeeFields } from './employee-fields.ts';
import { entryOf } from './employee.ts';

/** All employees that the token may see (Idealist, user). */
export function createEmployeeDirectory(calls: EmployeeCalls): Directory {
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
