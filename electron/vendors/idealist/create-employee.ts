import type { Failure } from '../../contract/views/delivery.ts';
import { jsonObjectSchema, type Json, type JsonObject } from '../../contract/json.ts';
import type { RecordOutcome } from '../directory.ts';
import { failure } from '../port.ts';
import { checkFields, employeeFields, mergeFields } from './employee-fields.ts';
import { changedKeys, idOf, textIn, entryOf } from './employee.ts';
import type { EmployeeCalls } from './employee-calls.ts';
import { findEmployees } from './find-employee.ts';
import { isUnanswered } from './failure.ts';

/**
 * Makes a record and reads it back. Only the role is required, what is not given becomes null
 * (Idealist, user). The reply is not described: if it does not hold the id, the record is
 * looked for by what was given.
 */
export async function createEmployee(
  calls: EmployeeCalls,
  fields: JsonObject,
  signal: AbortSignal,
): Promise<RecordOutcome> {
  const invalid = checkFields(employeeFields, fields, 'create');
  if (invalid !== null) {
    return invalid;
  }
  const record = mergeFields({}, fields);
  const answer = await calls.post(record, signal);
  if (answer.kind !== 'answer') {
    return isUnanswered(answer) ? unconfirmed : answer;
  }
  const after = await readBack(calls, { record, id: idInside(answer.body) }, signal);
  if (after === null) {
    return unconfirmed;
  }
  const missed = changedKeys({ ...after, ...record }, after);
  return {
    kind: 'written',
    before: null,
    after: entryOf(after),
    undo: null,
    notice:
      missed.length === 0 ? null : { code: 'record-differs', params: { keys: missed.join(', ') } },
  };
}

/** A person who does not know this would make the record twice. */
const unconfirmed: Failure = failure('unexpected-response', 'create-unconfirmed');

interface Created {
  readonly record: JsonObject;
  readonly id: string;
}

async function readBack(
  calls: EmployeeCalls,
  { record, id }: Created,
  signal: AbortSignal,
): Promise<JsonObject | null> {
  if (id !== '') {
    const name = textIn(record, 'name') ?? textIn(record, 'last_name');
    const found = await calls.find({ id, name }, signal);
    return found.kind === 'record' ? found.record : null;
  }
  const role = textIn(record, 'role') ?? '';
  const fits = (each: JsonObject): boolean =>
    changedKeys({ ...each, ...record }, each).length === 0;
  const all = { fits, extent: 'all' } as const;
  const found = await findEmployees(calls.list({ roles: [role] }), all, signal);
  return found.kind === 'found' ? newest(found.matches) : null;
}

/** The id in a reply: a record, one wrapped into an object, or the bare id. */
function idInside(body: Json | null): string {
  if (typeof body === 'string') {
    return objectId.test(body) ? body : '';
  }
  const outer = jsonObjectSchema.safeParse(body).data ?? {};
  const own = idOf(outer);
  const inner = Object.values(outer).map((each) => jsonObjectSchema.safeParse(each).data ?? {});
  return own === '' ? (inner.map(idOf).find((id) => id !== '') ?? '') : own;
}

const objectId = /^[0-9a-f]{24}$/iu;

/**
 * The one that was made last: the first eight digits of an ObjectId are the second of its making.
 * Null if that does not decide it, for instance since ids have another form.
 */
function newest(matches: readonly JsonObject[]): JsonObject | null {
  if (matches.length > 1 && !matches.every((each) => objectId.test(idOf(each)))) {
    return null;
  }
  const [last, second] = matches.toSorted((left, right) => secondOf(right) - secondOf(left));
  const isTie = last !== undefined && second !== undefined && secondOf(last) === secondOf(second);
  return isTie ? null : (last ?? null);
}

function secondOf(record: JsonObject): number {
  return Number.parseInt(idOf(record).slice(0, 8), 16);
}
