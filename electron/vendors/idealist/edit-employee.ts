import type { Failure, Notice } from '../../contract/views/delivery.ts';
import type { DirectoryEntry } from '../../contract/commands/directory.ts';
import type { JsonObject } from '../../contract/json.ts';
import type { RecordOutcome } from '../directory.ts';
import { failure } from '../port.ts';
import { changedKeys, type Employee, entryOf } from './employee.ts';
import { checkFields, employeeFields, mergeFields, undoFields } from './employee-fields.ts';
import type { EmployeeCalls } from './employee-calls.ts';
import {
  follows,
  rereadEmployee,
  rewriteEmployee,
  type Rewrite,
  type Rewritten,
} from './rewrite-employee.ts';
import { isUnanswered } from './failure.ts';

/** The record that a person saw, and the fields that they changed in it. */
export interface RecordChange {
  readonly expected: DirectoryEntry;
  readonly fields: JsonObject;
}

/**
 * Reads the record afresh, refuses if it is not the one that was seen, changes the named fields and
 * writes all of it back, since absent keys become null (Idealist, user).
 */
export async function editEmployee(
  calls: EmployeeCalls,
  { expected, fields }: RecordChange,
  signal: AbortSignal,
): Promise<RecordOutcome> {
  const invalid = checkFields(employeeFields, fields, 'edit');
  if (invalid !== null) {
    return invalid;
  }
  const before = await calls.get({ id: expected.id, name: expected.name }, signal);
  if (before.kind !== 'employee') {
    return before;
  }
  const stale = staleOf(expected, before, fields);
  if (stale !== null) {
    return stale;
  }
  const changes = mergeFields(before.record, fields);
  if (Object.keys(changes).length === 0) {
    const entry = entryOf(before.record);
    return { kind: 'written', before: entry, after: entry, undo: null, notice: null };
  }
  const written = await rewriteEmployee(calls, { before, changes }, signal);
  if (written.kind === 'rewritten') {
    return outcomeOf(before, written, changes);
  }
  return isUnanswered(written)
    ? await confirmed(calls, { before, changes, problem: written }, signal)
    : written;
}

/** A write without a proper answer may have been carried out all the same; the record tells. */
async function confirmed(
  calls: EmployeeCalls,
  { before, changes, problem }: Rewrite & { readonly problem: Failure },
  signal: AbortSignal,
): Promise<RecordOutcome> {
  const found = await rereadEmployee(calls, { before, changes }, signal);
  const isDone = found.kind === 'rewritten' && found.missed.length === 0;
  return isDone ? outcomeOf(before, found, changes) : problem;
}

/** A field that was not read can be neither compared nor put back. */
function staleOf(expected: DirectoryEntry, before: Employee, fields: JsonObject): Failure | null {
  const changed = changedKeys(expected.record, before.record);
  if (changed.length > 0) {
    return failure('refused', 'record-changed', { keys: changed.join(', ') });
  }
  const hidden = Object.keys(fields).find((key) => !Object.hasOwn(before.record, key));
  return hidden === undefined ? null : failure('refused', 'record-incomplete', { key: hidden });
}

function outcomeOf(before: Employee, written: Rewritten, changes: JsonObject): RecordOutcome {
  const { after } = written;
  const writable = new Set(employeeFields.flatMap((field) => writableKey(field)));
  const undone = changedKeys(before.record, after.record).filter(
    (key) => writable.has(key) && (Object.hasOwn(changes, key) || !follows(key, changes)),
  );
  return {
    kind: 'written',
    before: entryOf(before.record),
    after: entryOf(after.record),
    undo: undoFields(before.record, after.record, undone),
    notice: noticeOf(written),
  };
}

function writableKey({ key, writable }: (typeof employeeFields)[number]): readonly string[] {
  return writable === 'always' ? [key] : [];
}

function noticeOf({ missed, strayed }: Rewritten): Notice | null {
  if (missed.length > 0) {
    return { code: 'record-differs', params: { keys: missed.concat(strayed).join(', ') } };
  }
  return strayed.length === 0
    ? null
    : { code: 'record-changed', params: { keys: strayed.join(', ') } };
}
