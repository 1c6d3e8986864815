import type { DirectoryField } from '../../../electron/contract/commands/directory.ts';
import { isBlank } from './is-blank.ts';
import { rowsIn, textIn, type MapRow, type RecordDraft } from './record-draft.ts';

/** What is wrong with a field, or with one row of it. */
export type DraftError =
  | { readonly kind: 'missing'; readonly key: string }
  | { readonly kind: 'unnamed' | 'twice'; readonly key: string; readonly row: number };

function rowErrors(key: string, rows: readonly MapRow[]): readonly DraftError[] {
  const names = new Set<string>();
  return rows.flatMap(({ id, name, value }): readonly DraftError[] => {
    if (isBlank(name)) return isBlank(value) ? [] : [{ kind: 'unnamed', key, row: id }];
    const isTwice = names.has(name.trim());
    names.add(name.trim());
    return isTwice ? [{ kind: 'twice', key, row: id }] : [];
  });
}

/** What can be seen to be wrong without asking anybody, in the order of the form. */
export function draftErrors(
  draft: RecordDraft,
  fields: readonly DirectoryField[],
): readonly DraftError[] {
  return fields.flatMap((field): readonly DraftError[] => {
    const { key, kind, required } = field;
    if (kind === 'text-map') return rowErrors(key, rowsIn(draft, key));
    return required && isBlank(textIn(draft, key)) ? [{ kind: 'missing', key }] : [];
  });
}
