import type { Failure, Notice } from '../contract/views/delivery.ts';
import type {
  DirectoryEntry,
  DirectoryField,
  DirectoryFilter,
  DirectoryLink,
  DirectoryPage,
} from '../contract/commands/directory.ts';
import type { JsonObject } from '../contract/json.ts';

/** A record before and after a write, as it was read back. */
export type RecordOutcome =
  | {
      readonly kind: 'written';
      /** Null if the record is new. */
      readonly before: DirectoryEntry | null;
      readonly after: DirectoryEntry;
      /**
       * The fields to give to `edit`, with `after` as the expected record, to have `before` again.
       * Null if nothing was changed, or if it cannot be undone: no vendor takes a record away.
       */
      readonly undo: JsonObject | null;
      /** What came out differently than asked for, with the keys; null if nothing did. */
      readonly notice: Notice | null;
    }
  | Failure;

/** The records behind an account: employees, for instance. */
export interface Directory {
  readonly fields: readonly DirectoryField[];
  /** Absent where the account's status is written to no record. */
  readonly link?: DirectoryLink;
  list(
    filter: DirectoryFilter,
    signal: AbortSignal,
  ): Promise<({ readonly kind: 'page' } & DirectoryPage) | Failure>;
  /** Values as `DirectoryField` describes them; what is left out is empty. */
  create(fields: JsonObject, signal: AbortSignal): Promise<RecordOutcome>;
  /** Changes the named fields and nothing else; refused if the record is not `expected` any more. */
  edit(
    change: { readonly expected: DirectoryEntry; readonly fields: JsonObject },
    signal: AbortSignal,
  ): Promise<RecordOutcome>;
}
