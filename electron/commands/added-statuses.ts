import type { JsonObject } from '../contract/json.ts';
import type { Kind } from '../contract/settings/status.ts';
import type { ProposedStatus } from '../contract/commands/first-setup.ts';
import { foldName } from '../contract/clean-text.ts';
import { newStatusId } from './settings.ts';
import type { CatalogueEntry } from '../contract/commands/directory.ts';
import type { AddedProposal, Proposal } from '../vendors/port.ts';
import { sameJson } from '../contract/same-json.ts';

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
    Object.entries(entry.setting).every(([key, value]) => sameJson(setting[key], value)),
  );
}

/** The setting of an account that suits a kind; null where none is known to. */
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

/** More than these nobody looks through. */
const mostAdded = 20;
/** Stands for a kind that the vendor does not name. */
const guessedKind: Kind = 'busy';

interface Gathered {
  readonly name: string;
  readonly kind: Kind | null;
  readonly accounts: ReadonlyMap<string, JsonObject>;
  readonly called: ReadonlyMap<string, string>;
}

const nothing: Omit<Gathered, 'name'> = { kind: null, accounts: new Map(), called: new Map() };

function withEntry(known: Gathered, account: string, entry: NamedProposal): Gathered {
  return {
    name: known.name,
    kind: known.kind ?? entry.kind,
    accounts: new Map([...known.accounts, [account, entry.setting]]),
    called: new Map([...known.called, [account, entry.name]]),
  };
}

/** Entries of one name at several vendors are one status; of one vendor's the first counts. */
function gather(accounts: readonly ProposingAccount[]): readonly Gathered[] {
  const found = new Map<string, Gathered>();
  for (const { id, added } of accounts) {
    for (const entry of added) {
      const key = foldName(entry.name);
      const known = found.get(key) ?? { ...nothing, name: entry.name };
      if (!known.accounts.has(id)) found.set(key, withEntry(known, id, entry));
    }
  }
  return [...found.values()];
}

/** The settings of accounts that have no such entry; none while its kind is a guess. */
function settingsBeside(
  kind: Kind | null,
  accounts: readonly ProposingAccount[],
): readonly (readonly [string, JsonObject])[] {
  if (kind === null) return [];
  return accounts.flatMap((account) => {
    const setting = settingFor(kind, account);
    return setting === null ? [] : [[account.id, setting] as const];
  });
}

/** What the workplace added at its vendors, as statuses; names and ids that are taken are left out. */
export function addedStatuses(
  accounts: readonly ProposingAccount[],
  taken: readonly { readonly id: string; readonly name: string }[],
): readonly ProposedStatus[] {
  const names = new Set(taken.map(({ name }) => foldName(name)));
  const ids = [...taken];
  return gather(accounts)
    .filter(({ name }) => !names.has(foldName(name)))
    .slice(0, mostAdded)
    .map(({ name, kind, accounts: settings, called }) => {
      const id = newStatusId({ name }, ids);
      ids.push({ id, name });
      return {
        id,
        name,
        kind: kind ?? guessedKind,
        origin: kind === null ? 'unclear' : 'added',
        accounts: Object.fromEntries([...settingsBeside(kind, accounts), ...settings]),
        called: Object.fromEntries(called),
      };
    });
}
