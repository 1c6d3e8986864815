import type {
  FormField,
  FormPart,
  Form,
  FormChoice,
} from '../../electron/contract/commands/account-form.ts';
import { isTicked, pathOf, type Draft, textAt } from './draft.ts';
import { hasVisibleText } from '../../electron/contract/clean-text.ts';

/** The variant a person chose; the first one until they do. */
export function chosenVariant({ variants }: FormChoice, path: string, draft: Draft): Form | null {
  const name = textAt(draft, path);
  return variants.find((variant) => variant.name === name) ?? variants[0] ?? null;
}

/** A field and its place in the entry. */
export interface PlacedField {
  readonly path: string;
  readonly field: FormField;
}

/** Whether a part counts: an optional group only once it was ticked. */
export function isGiven(part: FormPart, path: string, draft: Draft): boolean {
  return part.part === 'field' || part.required || isTicked(draft, path);
}

/** The fields that stand open for a draft, in order; `parent` is the path of what they are in. */
export function fieldsOf(
  parts: readonly FormPart[],
  parent: string,
  draft: Draft,
): readonly PlacedField[] {
  return parts.flatMap((part): readonly PlacedField[] => {
    const path = pathOf(parent, part.key);
    if (!isGiven(part, path, draft)) return [];
    switch (part.part) {
      case 'field':
        return [{ path, field: part }];
      case 'group':
        return fieldsOf(part.parts, path, draft);
      case 'one-of':
        return fieldsOf(chosenVariant(part, path, draft)?.parts ?? [], path, draft);
    }
  });
}

/** Of a secret anything but space may be meant. */
function isEmpty(text: string, isSecret: boolean): boolean {
  return isSecret ? text.trim() === '' : !hasVisibleText(text);
}

/** The paths of the fields that need a value and have none, in their order. */
export function missingIn(fields: readonly PlacedField[], draft: Draft): readonly string[] {
  return fields
    .filter(({ field }) => field.required && field.type !== 'truth')
    .filter(({ path, field }) => isEmpty(textAt(draft, path), field.secret))
    .map(({ path }) => path);
}
