import type { CatalogueEntry } from '../contract/catalogue.ts';
import type { JsonObject } from '../contract/json.ts';
import type { Kind } from '../contract/kind.ts';
import type { AddedProposal, Proposal } from '../vendors/port.ts';

/** An account, and what its vendor can show. */
export interface ProposingAccount {
  readonly id: string;
  readonly proposals: readonly Proposal<unknown>[];
  /** All that the vendor offers; null where that is not known, so that anything may be offered. */
  readonly offered: readonly CatalogueEntry[] | null;
  /** What the workplace added at the vendor, as far as it is known. */
  readonly added: readonly NamedProposal[];
}

/** An entry that the workplace added, as it is called there in the person's language. */
export interface NamedProposal extends AddedProposal<unknown> {
  readonly name: string;
}

function isOffered({ setting }: Proposal<unknown>, entries: readonly CatalogueEntry[]): boolean {
  return entries.some((entry) =>
    Object.entries(entry.setting).every(
      ([key, value]) => JSON.stringify(setting[key]) === JSON.stringify(value),
    ),
  );
}

/** What an account is told for a kind; null where nothing is known to suit. */
export function settingFor(
  kind: Kind,
  { proposals, offered }: Pick<ProposingAccount, 'proposals' | 'offered'>,
): JsonObject | null {
  const fitting = proposals.find(
    (each) =>
      each.kind === kind &&
      (each.mayBeOff !== true || offered === null || isOffered(each, offered)),
  );
  return fitting?.setting ?? null;
}
