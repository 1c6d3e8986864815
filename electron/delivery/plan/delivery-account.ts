import type { DriftRule } from '../../contract/account.ts';

/** What delivery must know of an account and its vendor, as data; no vendor is named here. */
export interface DeliveryAccount {
  readonly id: string;
  /** Whose status it is: vendor, address and user as one text. If it changes, nothing is known any more. */
  readonly target: string;
  /** Where its calls go; accounts of one host share its limits. Without one it stands for itself. */
  readonly host?: string;
  readonly drift: DriftRule;
  /** How many calls a minute this account may make. */
  readonly callsPerMinute: number;
  /** The vendor ends a timed status by itself, so it is told the end. */
  readonly nativeEnd: boolean;
  /** The vendor's status can be read. */
  readonly readBack: boolean;
}
