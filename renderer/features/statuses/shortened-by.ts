import { settingWarnings } from './setting-warnings.ts';
import type { StatusDraft } from './status-draft.ts';
import type { TellableAccount } from './tellable-account.ts';

/** An account that shows only the beginning of a message; lengths in graphemes. */
export interface Shortening {
  readonly name: string;
  readonly length: number;
  readonly most: number;
}

/** The accounts for which the message of a status is too long, as they are told it. */
export function shortenedBy(
  draft: StatusDraft,
  accounts: readonly TellableAccount[],
): readonly Shortening[] {
  if (draft.message === '') return [];
  return accounts.flatMap((account) => {
    const setting = draft.told[account.id];
    if (setting === undefined) return [];
    const context = { message: draft.message, catalogue: null, problems: [] };
    const [first] = settingWarnings(account, setting, context).flatMap((warning) =>
      warning.kind === 'too-long' ? [warning] : [],
    );
    return first === undefined
      ? []
      : [{ name: account.name, length: first.length, most: first.most }];
  });
}
