import type { Failure } from '../../bridge/client.ts';
import { statusFields, type StatusField } from '../../account-settings/draft-problems.ts';

/** What the program refused, and at which field. */
export type SaveError =
  | { readonly at: 'field'; readonly field: StatusField; readonly message: string }
  | {
      readonly at: 'account';
      readonly account: string;
      readonly path: string;
      readonly message: string;
    };

/**
 * The field of a status that a failure is about, be it of the status itself (`['hotkey']`) or of what
 * an account is sent (`['accounts', id, 'code']`); null where it is about the whole.
 */
export function saveErrorOf(failure: Failure, accounts: readonly string[]): SaveError | null {
  if (failure.kind !== 'answered') return null;
  const { path = [], sentence: message } = failure.error;
  const [first, second, ...inside] = path;
  const account = first === 'accounts' ? accounts.find((id) => id === second) : undefined;
  if (account !== undefined) return { at: 'account', account, path: inside.join('.'), message };
  const field = path.length === 1 ? statusFields.find((each) => each === first) : undefined;
  return field === undefined ? null : { at: 'field', field, message };
}
