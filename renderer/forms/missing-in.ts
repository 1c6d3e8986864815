import { hasVisibleText } from '../../electron/contract/clean-text.ts';
import { textAt, type Draft } from './draft.ts';
import type { PlacedField } from './fields-of.ts';

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
