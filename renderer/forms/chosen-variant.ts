import type { Form, FormChoice } from '../../electron/contract/commands/account-form.ts';
import { textAt, type Draft } from './draft.ts';

/** The variant a person chose; the first one until they do. */
export function chosenVariant({ variants }: FormChoice, path: string, draft: Draft): Form | null {
  const name = textAt(draft, path);
  return variants.find((variant) => variant.name === name) ?? variants[0] ?? null;
}
