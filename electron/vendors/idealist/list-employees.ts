import type { Failure } from '../../contract/delivery.ts';
import type { JsonObject } from '../../contract/json.ts';
import { failure } from '../failure.ts';
import type { Answer, VendorHttp } from '../http.ts';
import { isSuccess } from '../outcome.ts';
import { pageOf, type Page } from './envelope.ts';
import { idealistFailure } from './idealist-failure.ts';
import { pagings, type PageQuery, type Progress } from './paging.ts';

/** A company larger than this many pages is more than this app should read to find one person. */
const mostPages = 200;

/** What is looked for; `now` gives epoch ms. */
export interface Search {
  readonly id: string;
  /** Looks only among employees whose name holds this text; null looks among all. */
  readonly name: string | null;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

export interface Found {
  readonly kind: 'found';
  /** Every record with the id looked for; copies that overlapping pages repeat count once. */
  readonly matches: readonly JsonObject[];
  /** How many pages it took. */
  readonly pages: number;
}

/**
 * Reads the list of employees, page by page where it says that there are more, and picks the records
 * with the id. There is no call for a single record (Idealist, user).
 */
export async function findEmployees(http: VendorHttp, search: Search): Promise<Found | Failure> {
  const first = await readPage(http, search, {});
  if ('kind' in first) {
    return first;
  }
  const list = createList(first, search.id);
  for (const paging of pagings) {
    const outcome = await readOn(list, () => readPage(http, search, paging(list.progress())));
    if (outcome !== null) {
      return outcome;
    }
    if (list.isComplete()) {
      break;
    }
  }
  return { kind: 'found', matches: list.matches(), pages: list.progress().pages };
}

/** Reads with one way of paging until it brings nothing new; a failure that ends all is returned. */
async function readOn(list: List, next: () => Promise<Page | Failure>): Promise<Failure | null> {
  while (!list.isComplete()) {
    const page = await next();
    if ('kind' in page) {
      // A way of paging that the vendor refuses is the wrong one; anything else ends the search.
      return page.kind === 'refused' ? null : page;
    }
    if (!list.add(page)) {
      return null;
    }
  }
  return null;
}

interface List {
  isComplete(): boolean;
  progress(): Progress;
  matches(): readonly JsonObject[];
  /** False if the page holds nothing new. */
  add(page: Page): boolean;
}

function createList(first: Page, id: string): List {
  const matches: JsonObject[] = [];
  const known = new Set<string>();
  let total = first.total;
  let seen = 0;
  let pages = 0;

  const list: List = {
    isComplete() {
      const isWhole = total === null ? matches.length > 0 : seen >= total;
      return isWhole || pages >= mostPages || first.records.length === 0;
    },
    progress: () => ({ seen, pages, pageSize: first.records.length }),
    matches: () => matches,
    add(page) {
      const fresh = page.records.filter((record) => !known.has(idOf(record)));
      matches.push(...fresh.filter((record) => idOf(record) === id));
      for (const record of fresh) known.add(idOf(record));
      total = page.total ?? total;
      seen += fresh.length;
      pages += 1;
      return fresh.length > 0;
    },
  };
  list.add(first);
  return list;
}

function idOf(record: JsonObject): string {
  const id = record['id'];
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

async function readPage(
  http: VendorHttp,
  { name, now, signal }: Search,
  page: PageQuery,
): Promise<Page | Failure> {
  const answer: Answer | Failure = await http.send({
    method: 'GET',
    path: ['api', 'user'],
    query: name === null ? page : { ...page, query: name },
    signal,
  });
  if (answer.kind !== 'answer') {
    return answer;
  }
  if (!isSuccess(answer)) {
    return idealistFailure(answer, now());
  }
  const unknown = failure('unexpected-response', 'unknown-answer', { status: answer.status });
  return pageOf(answer.body) ?? unknown;
}
