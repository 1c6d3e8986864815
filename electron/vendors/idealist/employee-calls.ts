import type { Failure } from '../../contract/delivery.ts';
import type { Json } from '../../contract/json.ts';
import { failure } from '../failure.ts';
import type { Answer, VendorHttp } from '../http.ts';
import { isSuccess } from '../outcome.ts';
import {
  employeeOf,
  extraKeys,
  writtenRecord,
  type Attributes,
  type Employee,
} from './employee.ts';
import { idealistFailure } from './idealist-failure.ts';
import { findEmployees, type Found } from './list-employees.ts';

/** The calls on one employee's record (Idealist, user). */
export interface EmployeeCalls {
  /** The whole record, found exactly once by its id. */
  get(signal: AbortSignal): Promise<Employee | Failure>;
  /** Writes the record back with other attributes; null if it was taken. */
  put(employee: Employee, attributes: Attributes, signal: AbortSignal): Promise<Failure | null>;
}

/** Binds the calls to the employee's id. `now` gives epoch ms. */
export function createEmployeeCalls(
  http: VendorHttp,
  id: string,
  now: () => number,
): EmployeeCalls {
  /** Keys that the vendor refused to be sent back, from then on left out. */
  let leftOut: ReadonlySet<string> = new Set();
  /** The person's name, where the list has more than one page: searching for it spares the others. */
  let name: string | null = null;

  async function find(signal: AbortSignal): Promise<Found | Failure> {
    const search = { id, now, signal };
    const narrow = name === null ? null : await findEmployees(http, { ...search, name });
    if (narrow?.kind === 'found' && narrow.matches.length === 1) {
      return narrow;
    }
    const found = await findEmployees(http, { ...search, name: null });
    const called = found.kind === 'found' ? nameWorthSearching(found) : null;
    // A name that was searched for in vain is not searched for again.
    name = called === name ? null : called;
    return found;
  }

  async function send(json: Json, signal: AbortSignal): Promise<Answer | Failure> {
    // The reply is unknown and may be empty (ID-2): the record is read again to confirm it.
    const path = ['api', 'user', id];
    return await http.send({ method: 'PUT', path, json, accept: 'none', signal });
  }

  return {
    async get(signal) {
      const found = await find(signal);
      if (found.kind !== 'found') {
        return found;
      }
      const [record, second] = found.matches;
      if (record === undefined) {
        return failure('refused', 'record-missing');
      }
      return second === undefined ? employeeOf(record) : failure('refused', 'record-ambiguous');
    },
    async put(employee, attributes, signal) {
      const first = await send(writtenRecord(employee, attributes, leftOut), signal);
      const named = first.kind === 'answer' ? refusedKeys(first, employee, leftOut) : [];
      const shorter = new Set([...leftOut, ...named]);
      const answer =
        named.length === 0
          ? first
          : await send(writtenRecord(employee, attributes, shorter), signal);
      if (answer.kind !== 'answer') {
        return answer;
      }
      if (!isSuccess(answer)) {
        return idealistFailure(answer, now());
      }
      // A refusal that outlives the keys was not about them, and an absent key becomes null.
      leftOut = shorter;
      return null;
    },
  };
}

function nameWorthSearching({ matches, pages }: Found): string | null {
  const name = matches[0]?.['name'];
  return pages > 1 && typeof name === 'string' && name !== '' ? name : null;
}

/** Statuses that speak of the caller, the record or the time rather than of what was sent. */
const aboutOtherThings: ReadonlySet<number> = new Set([401, 404, 408, 425, 429]);

/** The keys beyond the documented ones that a 4xx names (quick reference, Idealist). */
function refusedKeys(
  answer: Answer,
  employee: Employee,
  leftOut: ReadonlySet<string>,
): readonly string[] {
  const { status, body } = answer;
  if (status < 400 || status >= 500 || aboutOtherThings.has(status)) {
    return [];
  }
  const words = new Set(JSON.stringify(body).match(/[\p{L}\p{N}_]+/gu) ?? []);
  return extraKeys(employee.record).filter((key) => words.has(key) && !leftOut.has(key));
}
