import type { Failure } from '../../contract/views/delivery.ts';
import type { JsonObject } from '../../contract/json.ts';
import { failure } from '../port.ts';
import type { VendorHttp } from '../http.ts';
import { isSuccess } from '../answer-failure.ts';
import { idOf } from './employee.ts';
import { pageOf, type Page } from './envelope.ts';
import { idealistFailure } from './failure.ts';
import * as z from 'zod';

const count = z.int().min(0);

/**
 * Where a list goes on. It holds all that is known of the pages before, so that a list can be read
 * on by anyone who has it, after a restart too.
 */
const cursorSchema = z.strictObject({
  /** The index in `pagings`; null as long as none has been found to work. */
  way: count.nullable(),
  seen: count,
  pages: count,
  size: count,
  total: count.nullable(),
  /** Ids that the first page and the last one began with: a page that begins so has come before. */
  marks: z.array(z.string()),
});

export type Cursor = Readonly<z.infer<typeof cursorSchema>>;

/** A cursor as the opaque text that a directory gives away. */
export function textOfCursor(cursor: Cursor): string {
  return JSON.stringify(cursor);
}

/** The cursor that such a text stands for; null if it stands for none. */
export function cursorOfText(text: string): Cursor | null {
  try {
    return cursorSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** How far a list has been read: records so far, and pages, of the first page's size. */
interface Progress {
  readonly seen: number;
  readonly pages: number;
  readonly size: number;
}

type Paging = (progress: Progress) => PageQuery;
type PageQuery = Readonly<Record<string, string | number>>;

/**
 * The ways to ask for the next page, likeliest first. Which one Idealist's "standard pagination
 * scheme" is, is unknown (ID-1): the first that brings another page is kept. Pages that count from
 * 0 come before pages that count from 1, whose first page would come again and be recognised.
 */
const pagings: readonly Paging[] = [
  ({ seen, size }: Progress): PageQuery => ({ limit: size, offset: seen }),
  ({ pages }: Progress): PageQuery => ({ page: pages }),
  ({ pages }: Progress): PageQuery => ({ page: pages + 1 }),
  ({ seen, size }: Progress): PageQuery => ({ limit: size, skip: seen }),
  ({ seen, size }: Progress): PageQuery => ({ limit: size, start: seen }),
];

/** Idealist, user: the filters of the list; an empty one does not narrow it. */
export interface EmployeeFilter {
  /** A text that the name holds. */
  readonly query?: string | undefined;
  readonly roles?: readonly string[] | undefined;
  /** Ids; for franchisors only. */
  readonly franchisees?: readonly string[] | undefined;
}

/** The list of employees, as it is read in parts; `now` gives epoch ms. */
export interface EmployeeList {
  readonly http: VendorHttp;
  readonly now: () => number;
  readonly filter: EmployeeFilter;
}

export interface EmployeePage {
  readonly kind: 'page';
  readonly records: readonly JsonObject[];
  /** How many employees there are in all; null where the vendor does not say. */
  readonly total: number | null;
  /** Null at the end; where the vendor does not say where that is, a page without records is. */
  readonly next: Cursor | null;
}

/**
 * Reads one page: the first one, or the one that a cursor leads to. As long as no way of paging is
 * known to work (ID-1), each is tried until one brings a page that has not come before.
 */
export async function readPage(
  list: EmployeeList,
  cursor: Cursor | null,
  signal: AbortSignal,
): Promise<EmployeePage | Failure> {
  if (cursor === null) {
    const first = await fetchPage(list, {}, signal);
    return 'records' in first ? turned(first, start, null) : first;
  }
  return await readOn(list, cursor, signal);
}

async function readOn(
  list: EmployeeList,
  cursor: Cursor,
  signal: AbortSignal,
): Promise<EmployeePage | Failure> {
  let refusal: Failure | null = null;
  for (const way of waysOf(cursor)) {
    const page = await fetchPage(list, pagings[way]?.(cursor) ?? {}, signal);
    if (!('records' in page)) {
      if (page.kind !== 'refused') {
        return page;
      }
      // A way of paging that the vendor refuses may be the wrong one.
      refusal = page;
    } else if (isNew(page, cursor)) {
      return turned(page, cursor, way);
    }
  }
  const end: EmployeePage = { kind: 'page', records: [], total: cursor.total, next: null };
  return cursor.total === null ? end : (refusal ?? end);
}

function waysOf({ way }: Cursor): readonly number[] {
  return way === null ? [...pagings.keys()] : [way];
}

function isNew({ records }: Page, { marks }: Cursor): boolean {
  const [first] = records;
  return first !== undefined && !marks.includes(idOf(first));
}

const start: Cursor = { way: null, seen: 0, pages: 0, size: 0, total: null, marks: [] };

function turned(page: Page, before: Cursor, way: number | null): EmployeePage {
  const { records } = page;
  const seen = before.seen + records.length;
  const total = page.total ?? before.total;
  const isWhole = records.length === 0 || (total !== null && seen >= total);
  const next: Cursor = {
    way,
    seen,
    pages: before.pages + 1,
    size: before.pages === 0 ? records.length : before.size,
    total,
    marks: [...before.marks.slice(0, 1), ...records.slice(0, 1).map(idOf)],
  };
  return { kind: 'page', records, total, next: isWhole ? null : next };
}

async function fetchPage(
  { http, now, filter }: EmployeeList,
  page: PageQuery,
  signal: AbortSignal,
): Promise<Page | Failure> {
  const query = { ...queryOf(filter), ...page };
  const answer = await http.send({ method: 'GET', path: ['api', 'user'], query, signal });
  if (answer.kind !== 'answer') {
    return answer;
  }
  if (!isSuccess(answer)) {
    const forbidden = 'franchisees' in query ? 'right' : 'token';
    return idealistFailure(answer, { now: now(), forbidden, notFound: 'user-not-found' });
  }
  const unknown = failure('unexpected-response', 'unknown-answer', { status: answer.status });
  return pageOf(answer.body) ?? unknown;
}

/** Lists are JSON arrays inside the query string (Idealist, user). */
function queryOf({ query = '', roles = [], franchisees = [] }: EmployeeFilter): PageQuery {
  return {
    ...(query === '' ? {} : { query }),
    ...(roles.length === 0 ? {} : { roles: JSON.stringify(roles) }),
    ...(franchisees.length === 0 ? {} : { franchisees: JSON.stringify(franchisees) }),
  };
}
