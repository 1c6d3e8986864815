import type { Failure } from '../../bridge/failure.ts';
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

const plainPath = /^(?<path>\w+): (?<text>.+)$/su;

/** How paths name an account: plainly, or in quotes where its id is no word. */
function startsOf(id: string): readonly string[] {
  return [`accounts.${id}`, `accounts[${JSON.stringify(id)}]`];
}

const afterAccount = /^\.?(?<path>[\w.]*): (?<text>.+)$/su;

function atAccount(message: string, account: string): SaveError | null {
  const start = startsOf(account).find((each) => message.startsWith(each));
  const rest = start === undefined ? '' : message.slice(start.length);
  const { path, text } = afterAccount.exec(rest)?.groups ?? {};
  if (path === undefined || text === undefined) return null;
  return { at: 'account', account, path, message: text };
}

function atField(message: string): SaveError | null {
  const { path, text } = plainPath.exec(message)?.groups ?? {};
  const field = statusFields.find((each) => each === path);
  return field === undefined || text === undefined ? null : { at: 'field', field, message: text };
}

/** The field that a failure names (`accounts.mine.code: …`); null where it is about the whole. */
export function saveErrorOf(failure: Failure, accounts: readonly string[]): SaveError | null {
  if (failure.kind !== 'answered') return null;
  const { message } = failure.error;
  const told = accounts.map((account) => atAccount(message, account));
  return told.find((error) => error !== null) ?? atField(message);
}
