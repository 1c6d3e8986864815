import type { DirectoryField } from '../../contract/commands/directory.ts';
import * as z from 'zod';
import type { Failure } from '../../contract/views/delivery.ts';
import { type JsonObject, jsonObjectSchema, type Json } from '../../contract/json.ts';
import { failure } from '../port.ts';
import { sameJson } from '../../contract/same-json.ts';

/** Idealist, user: the roles of employees. What each may do is explained in the texts. */
const roles = ['manager', 'admin', 'boss', 'worker', 'apiclient', 'webhook'] as const;

function field(key: string, kind: DirectoryField['kind']): DirectoryField {
  return { key, kind, choices: [], required: false, writable: 'always' };
}

/** Idealist, user: every key of an employee's record but its id, which the vendor gives. */
export const employeeFields: readonly DirectoryField[] = [
  { key: 'role', kind: 'choice', choices: [...roles], required: true, writable: 'create' },
  field('username', 'text'),
  field('name', 'text'),
  field('first_name', 'text'),
  field('last_name', 'text'),
  field('job_title', 'text'),
  field('image', 'text'),
  field('units', 'texts'),
  field('attributes', 'text-map'),
  field('franchisee', 'text-map'),
];

const text = z.string().nullable();

const texts = z.array(z.string()).nullable();

const textMap = z.record(z.string(), text).nullable();

/** Checks what a person gave for the fields of a record; a refusal names the first that is wrong. */
export function checkFields(
  fields: readonly DirectoryField[],
  given: JsonObject,
  way: 'create' | 'edit',
): Failure | null {
  const known = new Map(fields.map((field) => [field.key, field]));
  const missing = way === 'create' ? fields.filter(({ required }) => required) : [];
  const wrong =
    missing.find(({ key }) => !Object.hasOwn(given, key))?.key ??
    Object.keys(given).find((key) => !fits(known.get(key), given[key], way));
  return wrong === undefined ? null : failure('refused', 'setting-invalid', { field: wrong });
}

function fits(field: DirectoryField | undefined, value: unknown, way: 'create' | 'edit'): boolean {
  const isWritable = field?.writable === 'always' || field?.writable === way;
  return field !== undefined && isWritable && schemaOf(field).safeParse(value).success;
}

function schemaOf({ kind, choices }: DirectoryField): z.ZodType {
  switch (kind) {
    case 'text':
      return text;
    case 'texts':
      return texts;
    case 'text-map':
      return textMap;
    case 'choice':
      return choices.length === 0 ? text : z.enum(choices);
  }
}

/**
 * The keys of a record that differ once the fields are set in it, with their whole new values. Of a
 * map only the named members change, and one that is null goes (docs/vendors/api.md#idealist).
 */
export function mergeFields(record: JsonObject, fields: JsonObject): JsonObject {
  const merged = Object.entries(fields).map(
    ([key, value]) => [key, mergeValue(record[key] ?? null, value)] as const,
  );
  return Object.fromEntries(merged.filter(([key, value]) => !sameJson(record[key] ?? null, value)));
}

function mergeValue(held: Json, value: Json): Json {
  const members = mapOf(value);
  if (members === null) {
    return value;
  }
  const merged = new Map([...Object.entries(mapOf(held) ?? {}), ...Object.entries(members)]);
  return Object.fromEntries([...merged].filter(([, member]) => member !== null));
}

/**
 * The fields that turn `after` back into `before`, for the keys named: merged into `after`, they
 * give the values of `before` again, members that were added or removed included.
 */
export function undoFields(
  before: JsonObject,
  after: JsonObject,
  keys: readonly string[],
): JsonObject {
  return Object.fromEntries(
    keys.map((key) => [key, undoValue(before[key] ?? null, after[key] ?? null)]),
  );
}

function undoValue(before: Json, after: Json): Json {
  const old = mapOf(before);
  if (old === null) {
    return before;
  }
  const added = Object.keys(mapOf(after) ?? {}).map((key): [string, Json] => [key, null]);
  return Object.fromEntries([...added, ...Object.entries(old)]);
}

function mapOf(value: Json): JsonObject | null {
  return jsonObjectSchema.safeParse(value).data ?? null;
}
