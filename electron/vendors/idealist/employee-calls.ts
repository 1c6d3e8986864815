import type { Failure } from '../../contract/views/delivery.ts';
import type { Json, JsonObject } from '../../contract/json.ts';
import { failure } from '../port.ts';
import type { Answer, VendorHttp } from '../http.ts';
import { isSuccess } from '../answer-failure.ts';
import { employeeOf, idOf, textIn, writtenRecord, type Employee, extraKeys } from './employee.ts';
import { findEmployees, type Found, type Search } from './find-employee.ts';
import { idealistFailure } from './failure.ts';
import type { EmployeeFilter, EmployeeList } from './read-page.ts';

/** Statuses that speak of the caller, the record or the time rather than of what was sent. */
const aboutOtherThings: ReadonlySet<number> = new Set([401, 404, 408, 425, 429]);

/**
 * The keys beyond the documented ones that a 4xx names, so that the PUT can be tried without them
 * (docs/vendors/api.md#idealist). `spared` are those that were not sent, or are what it was sent
 * for.
 */
function refusedKeys(
  { status, body }: Answer,
  record: JsonObject,
  spared: ReadonlySet<string>,
): readonly string[] {
  if (status < 400 || status >= 500 || aboutOtherThings.has(status)) {
    return [];
  }
  const words = new Set(JSON.stringify(body).match(/[\p{L}\p{N}_]+/gu) ?? []);
  return extraKeys(record).filter((key) => words.has(key) && !spared.has(key));
}

export interface Who {
  readonly id: string;
  /** What they are thought to be called: searching for that spares the other pages of the list. */
  readonly name?: string | null | undefined;
}

/** The calls on employees' records (Idealist, user). */
export interface EmployeeCalls {
  list(filter: EmployeeFilter): EmployeeList;
  /** A record as the vendor shows it, found exactly once by its id. */
  find(who: Who, signal: AbortSignal): Promise<FoundRecord | Failure>;
  /** The same, refused unless it is whole. */
  get(who: Who, signal: AbortSignal): Promise<Employee | Failure>;
  /** Writes the record back with some keys changed; null if it was taken. */
  put(employee: Employee, changes: JsonObject, signal: AbortSignal): Promise<Failure | null>;
  /** Makes a record; the reply is whatever the vendor said. */
  post(record: JsonObject, signal: AbortSignal): Promise<Answer | Failure>;
}

export interface FoundRecord {
  readonly kind: 'record';
  readonly record: JsonObject;
}

/** `now` gives epoch ms. */
export function createEmployeeCalls(http: VendorHttp, now: () => number): EmployeeCalls {
  /** Keys that the vendor refused to be sent back, from then on left out. */
  let leftOut: ReadonlySet<string> = new Set();
  /** Names by id; null where searching for it was in vain, or spares nothing on a short list. */
  const names = new Map<string, string | null>();

  const list = (filter: EmployeeFilter): EmployeeList => ({ http, now, filter });

  async function search({ id, name }: Who, signal: AbortSignal): Promise<Found | Failure> {
    const wanted: Search = { fits: (record) => idOf(record) === id, extent: 'first' };
    const known = names.get(id);
    const query = known === null ? '' : (name ?? known ?? '');
    const narrow = query === '' ? null : await findEmployees(list({ query }), wanted, signal);
    if (narrow !== null && isAnswer(narrow)) {
      return narrow;
    }
    const found = await findEmployees(list({}), wanted, signal);
    const called = found.kind === 'found' ? nameWorthSearching(found) : null;
    // A name that was searched for in vain is not searched for again.
    names.set(id, called === query ? null : called);
    return found;
  }

  async function find(who: Who, signal: AbortSignal): Promise<FoundRecord | Failure> {
    const found = await search(who, signal);
    if (found.kind !== 'found') {
      return found;
    }
    const [record, second] = found.matches;
    if (record === undefined) {
      return failure('refused', 'record-missing');
    }
    return second === undefined
      ? { kind: 'record', record }
      : failure('refused', 'record-ambiguous');
  }

  async function send(id: string, json: Json, signal: AbortSignal): Promise<Answer | Failure> {
    // The reply is unknown and may be empty (ID-2): the record is read again to confirm it.
    const path = ['api', 'user', id];
    return await http.send({ method: 'PUT', path, json, accept: 'none', signal });
  }

  return {
    list,
    find,
    async get(who, signal) {
      const found = await find(who, signal);
      return found.kind === 'record' ? employeeOf(found.record) : found;
    },
    async put(employee, changes, signal) {
      const { id } = employee;
      const first = await send(id, writtenRecord(employee, changes, leftOut), signal);
      const spared = new Set([...leftOut, ...Object.keys(changes)]);
      const named = first.kind === 'answer' ? refusedKeys(first, employee.record, spared) : [];
      const shorter = new Set([...leftOut, ...named]);
      const answer =
        named.length === 0
          ? first
          : await send(id, writtenRecord(employee, changes, shorter), signal);
      if (answer.kind !== 'answer') {
        return answer;
      }
      if (!isSuccess(answer)) {
        const asked = { now: now(), forbidden: 'right', notFound: 'record-missing' } as const;
        return idealistFailure(answer, asked);
      }
      // A refusal that outlives the keys was not about them, and an absent key becomes null.
      leftOut = shorter;
      return null;
    },
    async post(json, signal) {
      const path = ['api', 'user'];
      const answer = await http.send({ method: 'POST', path, json, accept: 'none', signal });
      const asked = { now: now(), forbidden: 'right', notFound: 'user-not-found' } as const;
      return answer.kind !== 'answer' || isSuccess(answer)
        ? answer
        : idealistFailure(answer, asked);
    },
  };
}

/** Whether a search by name settles it; one that is refused or finds nothing may be the wrong way. */
function isAnswer(narrow: Found | Failure): boolean {
  return narrow.kind === 'found' ? narrow.matches.length === 1 : narrow.kind !== 'refused';
}

function nameWorthSearching({ matches: [record], pages }: Found): string | null {
  return pages > 1 && record !== undefined ? textIn(record, 'name') : null;
}
