import type { DirectoryField } from '../../../electron/contract/commands/directory.ts';
import type { Json, JsonObject } from '../../../electron/contract/json.ts';
import { differencesBetween, type Difference } from './differences.ts';
import {
  isBlank,
  openFields,
  rowsIn,
  startDraft,
  textIn,
  type RecordDraft,
} from './record-draft.ts';
import { membersOf } from './record-values.ts';
import { sameJson } from '../../../electron/contract/same-json.ts';

/** What a draft would change: as it is sent, and as a person reads it. */
export interface DraftChanges {
  /** As `DirectoryField` describes values; only what changes. */
  readonly fields: JsonObject;
  readonly differences: readonly Difference[];
}

function textValue(text: string): Json {
  return isBlank(text) ? null : text.trim();
}

function listValue(text: string): Json {
  const lines = text.split('\n').filter((line) => !isBlank(line));
  return lines.length === 0 ? null : lines.map((line) => line.trim());
}

/** The members that change; those that go are null. */
function mapValue(draft: RecordDraft, key: string, held: JsonObject): JsonObject {
  const rows = rowsIn(draft, key).filter(({ name, value }) => !isBlank(name + value));
  const next = new Map<string, Json>(
    rows.map(({ name, value }) => [Object.hasOwn(held, name) ? name : name.trim(), value]),
  );
  const removed = Object.keys(held).filter((name) => !next.has(name));
  const changed = [...next].filter(([name, value]) => held[name] !== value);
  return Object.fromEntries([...removed.map((name): [string, Json] => [name, null]), ...changed]);
}

/** Undefined where the field stays as it is. */
function changeOf(
  field: DirectoryField,
  draft: RecordDraft,
  { record, start }: { readonly record: JsonObject; readonly start: RecordDraft },
): Json | undefined {
  const { key, kind } = field;
  if (kind === 'text-map') {
    const members = mapValue(draft, key, membersOf(record[key]) ?? {});
    return Object.keys(members).length === 0 ? undefined : members;
  }
  const text = textIn(draft, key);
  if (text === textIn(start, key)) return undefined;
  const value = kind === 'texts' ? listValue(text) : textValue(text);
  return sameJson(value, record[key] ?? null) ? undefined : value;
}

/** The record once the fields are set in it; of a map only the named members change. */
function changed(record: JsonObject, fields: JsonObject): JsonObject {
  const next = Object.entries(fields).map(([key, value]): [string, Json] => {
    const members = membersOf(value);
    if (members === null) return [key, value];
    const merged = Object.entries({ ...membersOf(record[key]), ...members });
    return [key, Object.fromEntries(merged.filter(([, member]) => member !== null))];
  });
  return { ...record, ...Object.fromEntries(next) };
}

/** What a draft changes in a record; in a new one (null), what it fills in. */
export function changesOf(
  draft: RecordDraft,
  fields: readonly DirectoryField[],
  held: JsonObject | null,
): DraftChanges {
  const record = held ?? {};
  const start = startDraft(fields, held);
  const given = openFields(fields, held).flatMap((field): readonly (readonly [string, Json])[] => {
    const value = changeOf(field, draft, { record, start });
    return value === undefined ? [] : [[field.key, value]];
  });
  const sent: JsonObject = Object.fromEntries(given);
  return { fields: sent, differences: differencesBetween(record, changed(record, sent)) };
}
