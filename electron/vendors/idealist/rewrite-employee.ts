import type { Failure } from '../../contract/views/delivery.ts';
import type { JsonObject } from '../../contract/json.ts';
import { changedKeys, attributesOf, textIn, type Employee } from './employee.ts';
import type { EmployeeCalls } from './employee-calls.ts';
import { sameJson } from '../../contract/same-json.ts';

/** A record that was just read, and the keys that are to change. */
export interface Rewrite {
  readonly before: Employee;
  /** Whole values, and only those that differ from the record's. */
  readonly changes: JsonObject;
}

/** What stands there after a write. */
export interface Rewritten {
  readonly kind: 'rewritten';
  readonly after: Employee;
  /** Keys that were to change but do not hold what was asked for. */
  readonly missed: readonly string[];
  /** Keys that were to stay but changed all the same. */
  readonly strayed: readonly string[];
}

/**
 * Writes the whole record back at once, reads it again and compares all keys with what was asked
 * for (docs/vendors/api.md#writing-to-idealist). There is no version of a record: a change that
 * somebody makes in the moment between the last reading and the write is lost and cannot be seen.
 */
export async function rewriteEmployee(
  calls: EmployeeCalls,
  { before, changes }: Rewrite,
  signal: AbortSignal,
): Promise<Rewritten | Failure> {
  const problem = await calls.put(before, changes, signal);
  if (problem !== null) {
    return problem;
  }
  return await rereadEmployee(calls, { before, changes }, signal);
}

/** What stands there after a write, compared with what it was to be. */
export async function rereadEmployee(
  calls: EmployeeCalls,
  { before, changes }: Rewrite,
  signal: AbortSignal,
): Promise<Rewritten | Failure> {
  const { id, record } = before;
  const after = await calls.get({ id, name: textIn(record, 'name') }, signal);
  if (after.kind !== 'employee') {
    return after;
  }
  const asked = Object.fromEntries([...Object.entries(record), ...Object.entries(changes)]);
  // A vendor may keep attributes that are none as null.
  const different = changedKeys(asked, after.record).filter(
    (key) => key !== 'attributes' || !sameJson(attributesOf(asked) ?? {}, after.attributes),
  );
  return {
    kind: 'rewritten',
    after,
    missed: different.filter((key) => Object.hasOwn(changes, key)),
    strayed: different.filter((key) => !Object.hasOwn(changes, key) && !follows(key, changes)),
  };
}

/** The full name is made of these (Idealist, user), so it may follow them. */
const nameParts = ['first_name', 'last_name', 'job_title'] as const;

/** Whether a key may change because others did. */
export function follows(key: string, changes: JsonObject): boolean {
  return key === 'name' && nameParts.some((part) => Object.hasOwn(changes, part));
}
