import type { DirectoryField } from '../../../electron/contract/directory.ts';
import type { JsonObject } from '../../../electron/contract/json.ts';
import { startDraft, type DraftValue, type MapRow, type RecordDraft } from './record-draft.ts';

/** Two readings of one record. */
export interface Readings {
  readonly fields: readonly DirectoryField[];
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** Rows that the person left alone follow the new reading; what they typed, added or removed stays. */
function rebaseRows(
  mine: readonly MapRow[],
  before: readonly MapRow[],
  after: readonly MapRow[],
): readonly MapRow[] {
  const old = new Map(before.map(({ name, value }) => [name, value]));
  const fresh = new Map(after.map(({ name, value }) => [name, value]));
  const typed = new Set(mine.map(({ name }) => name));
  const kept = mine.flatMap((row): readonly MapRow[] => {
    const isUntouched = old.get(row.name) === row.value;
    const now = fresh.get(row.name);
    if (!isUntouched) return [row];
    return now === undefined ? [] : [{ ...row, value: now }];
  });
  const firstFree = Math.max(-1, ...mine.map(({ id }) => id)) + 1;
  const added = after
    .filter(({ name }) => !typed.has(name) && !old.has(name))
    .map((row, index) => ({ ...row, id: firstFree + index }));
  return [...kept, ...added];
}

function rebaseValue(mine: DraftValue, before: DraftValue, after: DraftValue): DraftValue {
  if (typeof mine !== 'string' && typeof before !== 'string' && typeof after !== 'string') {
    return rebaseRows(mine, before, after);
  }
  return mine === before ? after : mine;
}

/** The draft on top of a newer reading: what was typed is kept, all else follows the record. */
export function rebaseDraft(draft: RecordDraft, { fields, before, after }: Readings): RecordDraft {
  const old = startDraft(fields, before);
  return Object.fromEntries(
    Object.entries(startDraft(fields, after)).map(([key, fresh]) => {
      return [key, rebaseValue(draft[key] ?? fresh, old[key] ?? fresh, fresh)];
    }),
  );
}
