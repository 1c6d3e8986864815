import type { DirectoryField } from '../../../electron/contract/commands/directory.ts';
import type { Json, JsonObject } from '../../../electron/contract/json.ts';
import { membersOf, textsOf } from './record-values.ts';
import { hasVisibleText } from '../../../electron/contract/clean-text.ts';

/** One member of a map while it is edited; `id` only tells the rows apart. */
export interface MapRow {
  readonly id: number;
  readonly name: string;
  readonly value: string;
}

/** What stands in the input of a field: a text, a list as one text a line, or the rows of a map. */
export type DraftValue = string | readonly MapRow[];

/** What stands in a form, by the key of the field. */
export type RecordDraft = Readonly<Record<string, DraftValue>>;

/** The text that was typed; `''` where there is none. */
export function textIn(draft: RecordDraft, key: string): string {
  const value = draft[key];
  return typeof value === 'string' ? value : '';
}

/** The rows of a map; none where there are none. */
export function rowsIn(draft: RecordDraft, key: string): readonly MapRow[] {
  const value = draft[key];
  return value === undefined || typeof value === 'string' ? [] : value;
}

/** Null where a member is anything but a text. */
function rowsOf(map: JsonObject | null): readonly MapRow[] | null {
  if (map === null) return null;
  const members = Object.entries(map);
  const rows = members.flatMap(([name, value], id): readonly MapRow[] =>
    typeof value === 'string' ? [{ id, name, value }] : [],
  );
  return rows.length === members.length ? rows : null;
}

/** A value as it stands in an input; null where it is none of the field's kind. */
function inputOf({ kind }: DirectoryField, held: Json): DraftValue | null {
  if (held === null) return kind === 'text-map' ? [] : '';
  switch (kind) {
    case 'text':
    case 'choice':
      return typeof held === 'string' ? held : null;
    case 'texts':
      return textsOf(held)?.join('\n') ?? null;
    case 'text-map':
      return rowsOf(membersOf(held));
  }
}

/** The fields that can be typed in: all for a new record, else those the record holds and may change. */
export function openFields(
  fields: readonly DirectoryField[],
  record: JsonObject | null,
): readonly DirectoryField[] {
  return fields.filter((field) => {
    if (record === null) return field.writable !== 'never';
    const held = Object.hasOwn(record, field.key) ? record[field.key] : undefined;
    return field.writable === 'always' && held !== undefined && inputOf(field, held) !== null;
  });
}

/** A form as it is first seen. */
export function startDraft(
  fields: readonly DirectoryField[],
  record: JsonObject | null,
): RecordDraft {
  return Object.fromEntries(
    openFields(fields, record).map((field) => [
      field.key,
      inputOf(field, record?.[field.key] ?? null) ?? '',
    ]),
  );
}

/** Whether a text has nothing that can be seen. */
export function isBlank(text: string): boolean {
  return !hasVisibleText(text);
}

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
