import * as z from 'zod';
import { jsonObjectSchema, type Json, type JsonObject } from '../../contract/json.ts';

const listSchema = z.array(jsonObjectSchema);
const numberSchema = z.int().min(0);

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
  const bare = listSchema.safeParse(body);
  if (bare.success) {
    return { records: bare.data, total: null };
  }
  const envelope = jsonObjectSchema.safeParse(body);
  return envelope.success ? pageInside(envelope.data) : null;
}

function pageInside(envelope: JsonObject): Page | null {
  for (const key of listKeys) {
    const inner = envelope[key];
    const list = listSchema.safeParse(inner);
    if (list.success) {
      return { records: list.data, total: totalOf(envelope) };
    }
    const nested = jsonObjectSchema.safeParse(inner);
    const page = nested.success ? pageInside(nested.data) : null;
    if (page !== null) {
      return { ...page, total: page.total ?? totalOf(envelope) };
    }
  }
  return null;
}

function totalOf(envelope: JsonObject): number | null {
  const places = [envelope, envelope['meta'], envelope['pagination']];
  for (const place of places) {
    const members = jsonObjectSchema.safeParse(place).data ?? {};
    const total = totalKeys
      .map((key) => numberSchema.safeParse(members[key]).data)
      .find((value) => value !== undefined);
    if (total !== undefined) {
      return total;
    }
  }
  return null;
}
