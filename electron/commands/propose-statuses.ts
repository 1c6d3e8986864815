import { foldName } from '../contract/clean-text.ts';
import type { JsonObject } from '../contract/json.ts';
import type { ProposedStatus } from '../contract/commands/first-setup.ts';
import type { StatusIcon } from '../contract/settings/status-icons.ts';
import type { Status } from '../contract/settings/status.ts';
import {
  addedStatuses,
  settingFor,
  type NamedProposal,
  type ProposingAccount,
} from './added-statuses.ts';

/** The statuses that people start with, in their order; `minutes` is an allowance. */
const starters = [
  { id: 'available', kind: 'available' },
  { id: 'busy', kind: 'busy' },
  { id: 'lunch', kind: 'break', icon: 'lunch', minutes: 60 },
  { id: 'short-break', kind: 'break', icon: 'coffee', minutes: 15 },
  { id: 'away', kind: 'away' },
  { id: 'offline', kind: 'offline' },
] as const satisfies readonly (Pick<Status, 'id' | 'kind' | 'minutes'> & { icon?: StatusIcon })[];

type Starter = (typeof starters)[number];

/** What statuses are proposed with. */
export interface ProposalRequest {
  readonly accounts: readonly ProposingAccount[];
  /** The statuses that are there. */
  readonly statuses: readonly Status[];
  nameOf(id: Starter['id']): string;
}

/** What the workplace calls the same is meant by it. */
function namesakeIn(
  { added }: ProposingAccount,
  { kind, name }: Pick<Status, 'kind' | 'name'>,
): NamedProposal | undefined {
  return added.find(
    (entry) =>
      foldName(entry.name) === foldName(name) && (entry.kind === null || entry.kind === kind),
  );
}

/** A usual status, with its setting for every account: the workplace's namesake, else what suits. */
function usualStatus(
  starter: Starter,
  name: string,
  accounts: readonly ProposingAccount[],
): ProposedStatus {
  const settings: [string, JsonObject][] = [];
  const called: [string, string][] = [];
  for (const account of accounts) {
    const namesake = namesakeIn(account, { ...starter, name });
    const setting = namesake?.setting ?? settingFor(starter.kind, account);
    if (setting !== null) settings.push([account.id, setting]);
    if (namesake !== undefined) called.push([account.id, namesake.name]);
  }
  return {
    ...starter,
    name,
    origin: 'usual',
    accounts: Object.fromEntries(settings),
    called: Object.fromEntries(called),
  };
}

/**
 * Statuses to start with, each with a setting for every account that can show such a thing: the
 * usual ones, then what the workplace added at its vendors.
 */
export function proposedStatuses(request: ProposalRequest): ProposedStatus[] {
  const { accounts, statuses, nameOf } = request;
  const ids = new Set(statuses.map(({ id }) => id));
  const names = new Set(statuses.map(({ name }) => foldName(name)));
  const usual = starters.map((starter) => usualStatus(starter, nameOf(starter.id), accounts));
  const free = usual.filter(({ id, name }) => !ids.has(id) && !names.has(foldName(name)));
  return [...free, ...addedStatuses(accounts, [...statuses, ...usual])];
}
