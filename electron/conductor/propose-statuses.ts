import type { ProposedStatus } from '../contract/setup-commands.ts';
import type { CatalogueEntry } from '../contract/catalogue.ts';
import type { JsonObject } from '../contract/json.ts';
import type { Kind } from '../contract/kind.ts';
import type { Status } from '../contract/status.ts';
import type { Proposal } from '../vendors/port.ts';

/** The statuses that people start with, in their order; `minutes` is an allowance. */
const starters = [
  { id: 'available', kind: 'available' },
  { id: 'busy', kind: 'busy' },
  { id: 'lunch', kind: 'break', minutes: 60 },
  { id: 'short-break', kind: 'break', minutes: 15 },
  { id: 'away', kind: 'away' },
  { id: 'offline', kind: 'offline' },
] as const satisfies readonly Pick<Status, 'id' | 'kind' | 'minutes'>[];

type StarterId = (typeof starters)[number]['id'];

/** An account, and what its vendor can show. */
export interface ProposingAccount {
  readonly id: string;
  readonly proposals: readonly Proposal<unknown>[];
  /** All that the vendor offers; null where that is not known, so that anything may be offered. */
  readonly offered: readonly CatalogueEntry[] | null;
}

/** What statuses are proposed with. */
export interface ProposalRequest {
  readonly accounts: readonly ProposingAccount[];
  /** The statuses that are there. */
  readonly statuses: readonly Status[];
  nameOf(id: StarterId): string;
}

function fold(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

function isOffered({ setting }: Proposal<unknown>, entries: readonly CatalogueEntry[]): boolean {
  return entries.some((entry) =>
    Object.entries(entry.setting).every(
      ([key, value]) => JSON.stringify(setting[key]) === JSON.stringify(value),
    ),
  );
}

/** What an account is told for a kind; null where nothing is known to suit. */
function settingFor(kind: Kind, { proposals, offered }: ProposingAccount): JsonObject | null {
  const fitting = proposals.find(
    (each) =>
      each.kind === kind &&
      (each.mayBeOff !== true || offered === null || isOffered(each, offered)),
  );
  return fitting?.setting ?? null;
}

/** Statuses to start with, each with what it tells every account that can show such a thing. */
export function proposedStatuses(request: ProposalRequest): ProposedStatus[] {
  const { accounts, statuses, nameOf } = request;
  const ids = new Set(statuses.map(({ id }) => id));
  const names = new Set(statuses.map(({ name }) => fold(name)));
  return starters
    .map((starter) => ({
      ...starter,
      name: nameOf(starter.id),
      accounts: Object.fromEntries(
        accounts.flatMap((account) => {
          const setting = settingFor(starter.kind, account);
          return setting === null ? [] : [[account.id, setting] as const];
        }),
      ),
    }))
    .filter(({ id, name }) => !ids.has(id) && !names.has(fold(name)));
}
