import type { Form } from '../../electron/contract/commands/account-form.ts';

/** An account, and what its vendor can be told. */
export interface TellableAccount {
  readonly id: string;
  readonly vendor: string;
  readonly name: string;
  /** One for each alternative. */
  readonly forms: readonly Form[];
  /** The longest message in graphemes; null where no limit is known. */
  readonly messageLength: number | null;
}
