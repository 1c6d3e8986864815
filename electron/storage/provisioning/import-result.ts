import type { FileProblem } from '../../contract/file-problem.ts';
import type { SettingChange } from '../../contract/commands/import.ts';
import type { Change } from './change.ts';

/** What an import did, or why it did nothing. */
export type ImportResult =
  | {
      readonly ok: true;
      readonly changes: readonly Change[];
      /** The changes as lines, as the command line prints them. */
      readonly lines: readonly string[];
      /** The changes with what a person needs to judge them. */
      readonly facts: readonly SettingChange[];
      /** Accounts the file gave credentials for, the same ones too: parked ones are tried again. */
      readonly credentialed: readonly string[];
      /** Whether anything went to the keyring or its weak stand-in. */
      readonly sealed: boolean;
      /** Takes all of it back; refused once the settings were changed otherwise. */
      readonly undo: () => Promise<ImportResult>;
    }
  | ImportProblem;

/** Why nothing was changed. */
export interface ImportProblem {
  readonly ok: false;
  readonly code: 'invalid-file' | 'no-keyring' | 'failed';
  readonly problem: FileProblem;
}

/** What an import would change. */
export type ReviewResult =
  { readonly ok: true; readonly facts: readonly SettingChange[] } | ImportProblem;
