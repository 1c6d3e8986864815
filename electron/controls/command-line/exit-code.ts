import type { FailureCode } from '../../contract/commands/envelope.ts';

/** Exit codes of the command line (docs/control.md#exit-codes). */
export const exitCode = {
  done: 0,
  failed: 1,
  usage: 2,
  notRunning: 3,
  notApplied: 4,
  invalidFile: 5,
} as const;

const byFailure: Readonly<Record<FailureCode, number>> = {
  failed: exitCode.failed,
  'no-keyring': exitCode.failed,
  'changed-meanwhile': exitCode.failed,
  usage: exitCode.usage,
  'not-running': exitCode.notRunning,
  'not-applied': exitCode.notApplied,
  'invalid-file': exitCode.invalidFile,
};

/** The exit code for a command that failed. */
export function exitCodeOf(code: FailureCode): number {
  return byFailure[code];
}
