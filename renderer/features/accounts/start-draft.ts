import type { AccountForm, FormField, FormPart } from '../../../electron/contract/account-form.ts';
import type { Json, JsonObject } from '../../../electron/contract/json.ts';
import { pathOf, type Draft } from './draft.ts';
import { waysOf } from './ways-of.ts';

type Filled = readonly (readonly [path: string, value: string | boolean])[];

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

function fill(parts: readonly FormPart[], parent: string, entry: JsonObject): Filled {
  return parts.flatMap((part): Filled => {
    const path = pathOf(parent, part.key);
    const given = entry[part.key];
    const inner = isObject(given) ? given : {};
    switch (part.part) {
      case 'field':
        return [[path, startOf(part, given)]];
      case 'group':
        return [[path, isObject(given)], ...fill(part.parts, path, inner)];
      case 'one-of':
        return [...fillVariants(part.variants, path, inner)];
    }
  });
}

function fillVariants(
  variants: readonly { readonly name: string | null; readonly parts: readonly FormPart[] }[],
  path: string,
  given: JsonObject,
): Filled {
  const fits = variants.find(({ parts }) => parts.some(({ key }) => Object.hasOwn(given, key)));
  const name = (fits ?? variants[0])?.name ?? '';
  return [[path, name], ...variants.flatMap(({ parts }) => fill(parts, path, given))];
}

/** A form as it is first seen: with its defaults, what is suggested, and what a stored entry holds. */
export function startDraft(form: AccountForm, entry: JsonObject = {}): Draft {
  const known = { ...form.suggested, ...entry };
  const ways = waysOf(form).flatMap((way) => fill(way.form.parts, 'credentials', {}));
  return Object.fromEntries([...ways, ...fill(form.account.parts, '', known)]);
}
