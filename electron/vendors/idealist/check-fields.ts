import * as z from 'zod';
import type { DirectoryField } from '../../contract/commands/directory.ts';
import type { Failure } from '../../contract/views/delivery.ts';
import type { JsonObject } from '../../contract/json.ts';
import { failure } from '../failure.ts';

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
