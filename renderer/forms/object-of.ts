import type { Form, FormField, FormPart } from '../../electron/contract/commands/account-form.ts';
import type { Json, JsonObject } from '../../electron/contract/json.ts';
import { chosenVariant } from './chosen-variant.ts';
import { emptiedPath, isTicked, pathOf, textAt, type Draft } from './draft.ts';
import { isGiven } from './fields-of.ts';

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
