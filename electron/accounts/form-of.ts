import * as z from 'zod';
import type { Form, FormField, FormPart } from '../contract/commands/account-form.ts';
import { jsonSchema, type Json } from '../contract/json.ts';

type Schema = z.core.JSONSchema.JSONSchema;

/** Who somebody is rather than how they prove it; whatever else stands in credentials is a secret. */
const names: ReadonlySet<string> = new Set([
  'kind',
  'login',
  'user',
  'clientId',
  'serviceAccount',
  'scope',
]);

/** A schema as JSON Schema, from the side of who fills it in. */
function described(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** The forms of a schema: one, or one for each alternative. */
export function formsOf(schema: z.ZodType, areSecret: boolean): readonly Form[] {
  return variantsOf(described(schema), areSecret);
}

/** The keys at the top of an object's schema. */
export function keysOf(schema: z.ZodType): readonly string[] {
  return Object.keys(described(schema).properties ?? {});
}

function isSchema(schema: Schema | boolean): schema is Schema {
  return typeof schema === 'object';
}

function alternatives({ anyOf = [], oneOf = [] }: Schema): readonly Schema[] {
  return [...anyOf, ...oneOf].filter(isSchema).filter(({ type }) => type !== 'null');
}

function variantsOf(schema: Schema, areSecret: boolean): readonly Form[] {
  const several = alternatives(schema);
  if (several.length === 0) return [{ ...formOf(schema, areSecret), name: null }];
  return several.map((each) => formOf(each, areSecret));
}

function formOf(schema: Schema, areSecret: boolean): Form {
  const required = new Set(schema.required ?? []);
  const members = Object.entries(schema.properties ?? {}).flatMap(([key, member]) =>
    isSchema(member) ? [{ key, schema: member, isRequired: required.has(key) }] : [],
  );
  const fixed = members.filter((member) => member.schema.const !== undefined);
  const constants = Object.fromEntries(
    fixed.map((member) => [member.key, jsonSchema.parse(member.schema.const)]),
  );
  const open = members.filter((member) => member.schema.const === undefined && !isNothing(member));
  const [kind] = Object.values(constants);
  const keys = open.length > 0 ? open.map(({ key }) => key) : Object.keys(constants);
  return {
    name: typeof kind === 'string' ? kind : keys.join('+'),
    constants,
    parts: open.map((member) => partOf(member, areSecret)),
  };
}

interface Member {
  readonly key: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
}

/** What an alternative only forbids (`z.undefined()`) has no description at all. */
function isNothing({ schema, isRequired }: Member): boolean {
  return !isRequired && Object.keys(schema).length === 0;
}

function partOf(member: Member, areSecret: boolean): FormPart {
  const { key, schema, isRequired } = member;
  const several = alternatives(schema);
  if (several.some(({ type }) => type === 'object')) {
    const variants = several.map((each) => formOf(each, areSecret));
    return { part: 'one-of', key, required: isRequired, variants };
  }
  if (schema.type === 'object') {
    return { part: 'group', key, required: isRequired, parts: formOf(schema, areSecret).parts };
  }
  return fieldOf({ ...member, schema: { ...several[0], ...schema } }, areSecret);
}

function fieldOf({ key, schema, isRequired }: Member, areSecret: boolean): FormField {
  const choices = (schema.enum ?? []).filter((choice) => typeof choice === 'string');
  const type = choices.length > 0 ? 'choice' : typeOf(schema.type);
  const marked: unknown = schema['secret'];
  const looksSecret = areSecret && type === 'text' && !names.has(key);
  const fallback: Json = jsonSchema.parse(schema.default ?? null);
  return {
    part: 'field',
    key,
    type,
    required: isRequired,
    secret: typeof marked === 'boolean' ? marked : looksSecret,
    default: fallback,
    choices,
    longest: schema.maxLength ?? null,
  };
}

function typeOf(type: Schema['type']): FormField['type'] {
  if (type === 'boolean') return 'truth';
  return type === 'number' || type === 'integer' ? 'number' : 'text';
}
