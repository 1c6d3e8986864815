import { useState } from 'react';
import type {
  DirectoryEntry,
  DirectoryField,
} from '../../../electron/contract/commands/directory.ts';
import { type Client, type Answer, type Failure, useClient } from '../../bridge/client.ts';
import { differencesBetween, type Difference } from './differences.ts';
import { changesOf, type DraftChanges } from './draft-changes.ts';
import {
  draftErrors,
  type DraftError,
  openFields,
  startDraft,
  type DraftValue,
  type RecordDraft,
  type MapRow,
} from './record-draft.ts';
import type { Written } from './use-written.ts';
import type { JsonObject } from '../../../electron/contract/json.ts';

/** Two readings of one record. */
interface Readings {
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

/** What a form is opened for. */
export interface RecordTask {
  readonly account: string;
  readonly fields: readonly DirectoryField[];
  /** The record as it was seen; null for a new one. */
  readonly entry: DirectoryEntry | null;
  readonly onWritten: (written: Written) => void;
}

/** Where editing has got to. */
export type EditState =
  | { readonly kind: 'typing' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'asking'; readonly changes: DraftChanges }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Somebody changed the record since it was read. */
  | { readonly kind: 'conflict'; readonly failure: Failure }
  | { readonly kind: 'loaded-anew'; readonly differences: readonly Difference[] }
  | { readonly kind: 'gone' };

/** A record that is typed in. */
export interface RecordEdit {
  readonly entry: DirectoryEntry | null;
  readonly fields: readonly DirectoryField[];
  readonly draft: RecordDraft;
  readonly errors: readonly DraftError[];
  readonly state: EditState;
  readonly isDirty: boolean;
  readonly change: (key: string, value: DraftValue) => void;
  /** Shows what would be sent, or gives the first thing that is wrong. */
  readonly ask: () => DraftError | null;
  readonly stopAsking: () => void;
  readonly send: () => Promise<void>;
  /** Reads the record again and keeps what was typed. */
  readonly loadAnew: () => Promise<void>;
}

function isConflict(failure: Failure): boolean {
  return failure.kind === 'answered' && failure.error.code === 'changed-meanwhile';
}

function write(
  client: Client,
  { account, entry }: Pick<RecordTask, 'account' | 'entry'>,
  { fields }: DraftChanges,
): Promise<Answer<Written>> {
  return entry === null
    ? client.ask('directoryCreate', { account, fields })
    : client.ask('directoryEdit', { account, expected: entry, fields });
}

/** Holds what is typed until it is written or left. */
export function useRecordEdit(task: RecordTask): RecordEdit {
  const client = useClient();
  const { account, fields } = task;
  const [entry, setEntry] = useState(task.entry);
  const record = entry?.record ?? null;
  const [draft, setDraft] = useState(() => startDraft(fields, record));
  const [state, setState] = useState<EditState>({ kind: 'typing' });
  const [showsErrors, setShowsErrors] = useState(false);
  const open = openFields(fields, record);
  const errors = draftErrors(draft, open);
  const changes = changesOf(draft, fields, record);

  const ask = (): DraftError | null => {
    if (state.kind === 'busy') return null;
    setShowsErrors(true);
    const [first = null] = errors;
    const isEmpty = changes.differences.length === 0;
    if (first === null) setState(isEmpty ? { kind: 'unchanged' } : { kind: 'asking', changes });
    return first;
  };
  const send = async (): Promise<void> => {
    if (state.kind !== 'asking') return;
    setState({ kind: 'busy' });
    const answer = await write(client, { account, entry }, state.changes);
    if (answer.ok) {
      task.onWritten(answer.value);
      return;
    }
    const { failure } = answer;
    setState({ kind: isConflict(failure) ? 'conflict' : 'failed', failure });
  };
  const loadAnew = async (): Promise<void> => {
    if (entry === null || state.kind === 'busy') return;
    setState({ kind: 'busy' });
    const { id, name } = entry;
    const answer = await client.ask('directoryRecord', { account, id, name });
    const fresh = answer.ok ? answer.value.entry : null;
    if (!answer.ok) setState({ kind: 'failed', failure: answer.failure });
    else if (fresh === null) setState({ kind: 'gone' });
    else {
      const readings = { fields, before: entry.record, after: fresh.record };
      setDraft(rebaseDraft(draft, readings));
      setEntry(fresh);
      const differences = differencesBetween(entry.record, fresh.record);
      setState({ kind: 'loaded-anew', differences });
    }
  };

  return {
    entry,
    fields: open,
    draft,
    errors: showsErrors ? errors : [],
    state,
    isDirty: errors.some(({ kind }) => kind !== 'missing') || changes.differences.length > 0,
    change: (key, value) => {
      setDraft((old) => ({ ...old, [key]: value }));
      if (state.kind === 'unchanged') setState({ kind: 'typing' });
    },
    ask,
    stopAsking: () => {
      setState({ kind: 'typing' });
    },
    send,
    loadAnew,
  };
}
