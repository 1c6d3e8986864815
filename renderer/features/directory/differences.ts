import type { Json, JsonObject } from '../../../electron/contract/json.ts';
import { lineOf, membersOf } from './record-values.ts';

/** One value that differs between two readings of a record. */
export interface Difference {
  readonly key: string;
  /** Which member of a map it is; null for a whole field. */
  readonly member: string | null;
  /** Null where nothing stands there. */
  readonly from: string | null;
  readonly to: string | null;
}

function valueAt(record: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function keysOf(before: JsonObject, after: JsonObject): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

function isNothing(value: Json | undefined): boolean {
  return value === undefined || value === null;
}

function differencesOf(key: string, before: Json | undefined, after: Json | undefined) {
  const [old, fresh] = [membersOf(before), membersOf(after)];
  const areMaps =
    (old !== null || isNothing(before)) &&
    (fresh !== null || isNothing(after)) &&
    (old !== null || fresh !== null);
  if (!areMaps) return [{ key, member: null, from: lineOf(before), to: lineOf(after) }];
  const [was, is] = [old ?? {}, fresh ?? {}];
  return keysOf(was, is).map((member): Difference => {
    return { key, member, from: lineOf(valueAt(was, member)), to: lineOf(valueAt(is, member)) };
  });
}

/** What a person can see to differ between two readings of a record, in the order of its keys. */
export function differencesBetween(before: JsonObject, after: JsonObject): readonly Difference[] {
  return keysOf(before, after)
    .flatMap((key) => differencesOf(key, valueAt(before, key), valueAt(after, key)))
    .filter(({ from, to }) => from !== to);
}
