import { textAt, type Draft } from './draft.ts';
import type { PlacedField } from './fields-of.ts';

/** The paths of the fields that need a value and have none, in their order. */
export function missingIn(fields: readonly PlacedField[], draft: Draft): readonly string[] {
  return fields
    .filter(({ field }) => field.required && field.type !== 'truth')
    .filter(({ path }) => textAt(draft, path).trim() === '')
    .map(({ path }) => path);
}
