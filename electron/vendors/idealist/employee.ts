import * as z from 'zod';
import type { Failure } from '../../contract/views/delivery.ts';
import { type JsonObject, type Json, jsonObjectSchema } from '../../contract/json.ts';
import { failure } from '../port.ts';
import type { DirectoryEntry } from '../../contract/commands/directory.ts';
import { sameJson } from '../../contract/same-json.ts';

const attributesSchema = z.record(z.string(), z.string()).nullable();

/** A PUT must send these, or they become null (Idealist, user). */
const writableKeys = [
  'username',
  'first_name',
  'last_name',
  'job_title',
  'image',
  'units',
  'attributes',
] as const;

export type Attributes = Readonly<Record<string, string>>;

/** A whole record, as it was read. */
export interface Employee {
  readonly kind: 'employee';
  readonly id: string;
  readonly record: JsonObject;
  readonly attributes: Attributes;
}

/** The id of a record as a text; empty if it has none. */
export function idOf(record: JsonObject): string {
  const id = record['id'];
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

/** A text of a record, or null if there is none or it is empty. */
export function textIn(record: JsonObject, key: string): string | null {
  const text = record[key];
  return typeof text === 'string' && text !== '' ? text : null;
}

/** The attributes of a record; null if they were not read or are anything but texts. */
export function attributesOf(record: JsonObject): Attributes | null {
  const attributes = attributesSchema.safeParse(record['attributes']);
  return attributes.success ? (attributes.data ?? {}) : null;
}

/**
 * Takes a record only if every writable key was seen: a PUT built from an incomplete read would null
 * real data (docs/vendors/api.md#refusing-to-write-to-idealist).
 */
export function employeeOf(record: JsonObject): Employee | Failure {
  const missing = writableKeys.find((key) => !Object.hasOwn(record, key));
  if (missing !== undefined) {
    return failure('refused', 'record-incomplete', { key: missing });
  }
  const attributes = attributesOf(record);
  return attributes === null
    ? failure('refused', 'record-incomplete', { key: 'attributes' })
    : { kind: 'employee', id: idOf(record), record, attributes };
}

/** Keys that no PUT can change (Idealist, user). */
const fixedKeys: ReadonlySet<string> = new Set(['id', 'role']);

/** Keys beyond the writable ones, which a PUT sends back unchanged since absent keys become null. */
export function extraKeys(record: JsonObject): readonly string[] {
  const writable: ReadonlySet<string> = new Set(writableKeys);
  return Object.keys(record).filter((key) => !fixedKeys.has(key) && !writable.has(key));
}

/** The body of a PUT: the record as it was read, with some keys changed and some left out. */
export function writtenRecord(
  employee: Employee,
  changes: JsonObject,
  leftOut: ReadonlySet<string>,
): JsonObject {
  const kept = Object.entries(employee.record).filter(
    ([key]) => !fixedKeys.has(key) && !leftOut.has(key),
  );
  return Object.fromEntries([...kept, ...Object.entries(changes)]);
}

/**
 * The keys of a record that differ between two readings; an absent key is a difference of its own
 * (docs/vendors/api.md#writing-to-idealist).
 */
export function changedKeys(before: JsonObject, after: JsonObject): readonly string[] {
  const old = new Map<string, Json>(Object.entries(before));
  const fresh = new Map<string, Json>(Object.entries(after));
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((key) => {
    const was = old.get(key);
    const is = fresh.get(key);
    return was === undefined || is === undefined || !sameJson(was, is);
  });
}

const idSchema = z.union([z.string().min(1), z.number().transform(String)]);

/** A record as an entry of the directory; the group is its franchisee, shown to franchisors only. */
export function entryOf(record: JsonObject): DirectoryEntry {
  const parts = [textIn(record, 'first_name'), textIn(record, 'last_name')];
  const called = parts.filter((part) => part !== null).join(' ');
  return {
    id: idOf(record),
    name: textIn(record, 'name') ?? (called === '' ? null : called),
    role: textIn(record, 'role'),
    group: groupOf(record),
    record,
  };
}

/** What a franchisee is made of is not described: an id and a name are looked for. */
function groupOf(record: JsonObject): DirectoryEntry['group'] {
  const franchisee = jsonObjectSchema.safeParse(record['franchisee']).data ?? {};
  const id = idSchema.safeParse(franchisee['id'] ?? franchisee['_id']).data;
  const name = textIn(franchisee, 'name') ?? textIn(franchisee, 'title');
  return id === undefined ? null : { id, name };
}
