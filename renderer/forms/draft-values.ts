import type { Form, FormField, FormPart } from '../../electron/contract/commands/account-form.ts';
import type { Json, JsonObject } from '../../electron/contract/json.ts';
import {
  emptiedPath,
  pathOf,
  isTicked,
  textAt,
  type Draft,
  chosenVariant,
  isGiven,
} from './draft.ts';

/** Undefined where a field is left out: empty, or what counts anyway. */
function valueOf(field: FormField, path: string, draft: Draft): Json | undefined {
  if (field.type === 'truth') {
    const ticked = isTicked(draft, path);
    return ticked === (field.default ?? false) ? undefined : ticked;
  }
  // A secret may begin or end with a space; of a name that is a slip.
  const text = field.secret ? textAt(draft, path) : textAt(draft, path).trim();
  if (text === '') return isTicked(draft, emptiedPath(path)) ? '' : undefined;
  if (text === field.default) return undefined;
  return field.type === 'number' ? numberOr(text) : text;
}

/** What is no whole number stays a text, which the program refuses at its field. */
function numberOr(text: string): Json {
  const plain = text.normalize('NFKC');
  return /^-?\d{1,15}$/u.test(plain) ? Number(plain) : text;
}

function partValue(part: FormPart, path: string, draft: Draft): Json | undefined {
  if (!isGiven(part, path, draft)) return undefined;
  switch (part.part) {
    case 'field':
      return valueOf(part, path, draft);
    case 'group':
      return objectOf({ name: null, constants: {}, parts: part.parts }, path, draft);
    case 'one-of': {
      const variant = chosenVariant(part, path, draft);
      return variant === null ? undefined : objectOf(variant, path, draft);
    }
  }
}

/** What a draft says of a form, as its schema wants it; `parent` is the path of what it is in. */
export function objectOf(form: Form, parent: string, draft: Draft): JsonObject {
  const members = form.parts.flatMap((part): readonly (readonly [string, Json])[] => {
    const value = partValue(part, pathOf(parent, part.key), draft);
    return value === undefined ? [] : [[part.key, value]];
  });
  return { ...form.constants, ...Object.fromEntries(members) };
}

/** Places of a draft and what stands there. */
export type Filled = readonly (readonly [path: string, value: string | boolean])[];

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function startOf({ type, required, choices, default: preset }: FormField, given: Json | undefined) {
  const value = given ?? preset;
  if (type === 'truth') return value === true;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  // An optional choice may stay open; of the others one always counts.
  return type === 'choice' && required ? (choices[0] ?? '') : '';
}

/** Every part of a form as it stands first: what is given, or else its default. */
export function fillDraft(parts: readonly FormPart[], parent: string, given: JsonObject): Filled {
  return parts.flatMap((part): Filled => {
    const path = pathOf(parent, part.key);
    const value = given[part.key];
    const inner = isObject(value) ? value : {};
    switch (part.part) {
      case 'field':
        return [
          [path, startOf(part, value)],
          ...(value === '' ? [[emptiedPath(path), true] as const] : []),
        ];
      case 'group':
        return [[path, isObject(value)], ...fillDraft(part.parts, path, inner)];
      case 'one-of':
        return fillVariants(part.variants, path, inner);
    }
  });
}

function fillVariants(variants: readonly Form[], path: string, given: JsonObject): Filled {
  const fits = variants.find(({ parts }) => parts.some(({ key }) => Object.hasOwn(given, key)));
  const name = (fits ?? variants[0])?.name ?? '';
  return [[path, name], ...variants.flatMap(({ parts }) => fillDraft(parts, path, given))];
}
