import type { Form, FormField, FormPart } from '../../electron/contract/commands/account-form.ts';
import type { Json, JsonObject } from '../../electron/contract/json.ts';
import { emptiedPath, pathOf } from './draft.ts';

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
