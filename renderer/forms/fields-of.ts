import type { FormField, FormPart } from '../../electron/contract/commands/account-form.ts';
import { chosenVariant } from './chosen-variant.ts';
import { isTicked, pathOf, type Draft } from './draft.ts';

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
