import type { Json, JsonObject } from '../../contract/json.ts';

const listKeys = ['items', 'results', 'data', 'users', 'list', 'records'] as const;
const totalKeys = ['total', 'total_count', 'totalCount', 'count'] as const;

/** One page of a list; `total` is null where the envelope does not say how many there are. */
export interface Page {
  readonly records: readonly JsonObject[];
  readonly total: number | null;
}

/**
 * Takes a list out of whatever it is wrapped in, since Idealist's "standard pagination scheme" is
 * not described (ID-1): a bare array, or an object with the records under one of the usual keys.
 */
export function pageOf(body: Json | null): Page | null {
  const bare = recordsOf(body);
  if (bare !== null) {
    return { records: bare, total: null };
  }
  return isObject(body) ? pageInside(body) : null;
}

function pageInside(envelope: JsonObject): Page | null {
  for (const key of listKeys) {
    const inner = envelope[key];
    const records = recordsOf(inner);
    if (records !== null) {
      return { records, total: totalOf(envelope) };
    }
    const page = isObject(inner) ? pageInside(inner) : null;
    if (page !== null) {
      return { ...page, total: page.total ?? totalOf(envelope) };
    }
  }
  return null;
}

function totalOf(envelope: JsonObject): number | null {
  const holders = [envelope, envelope['meta'], envelope['pagination']].filter(isObject);
  const totals = holders.flatMap((holder) => totalKeys.map((key) => holder[key]));
  return totals.find(isCount) ?? null;
}

function recordsOf(value: Json | undefined): readonly JsonObject[] | null {
  return isArray(value) && value.every(isObject) ? value : null;
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Array.isArray` does not narrow read-only arrays. */
function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
