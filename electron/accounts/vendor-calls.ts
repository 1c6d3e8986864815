import type { CommandInput } from '../contract/commands/commands.ts';
import { nameOf as nameIn } from '../contract/name-of.ts';
import type { Failure } from '../contract/views/delivery.ts';
import type {
  DirectoryLink,
  DirectoryEntry,
  DirectoryFilter,
} from '../contract/commands/directory.ts';
import type { ScheduleRules, ScheduledStatus } from '../contract/scheduled-status.ts';
import type { Directory } from '../vendors/directory.ts';
import { type CatalogueOutcome, type VendorSession, failure } from '../vendors/port.ts';
import type { Schedule } from '../vendors/schedule.ts';
import { because, found, type Result } from './account-problem.ts';
import type { AccountPorts } from './account-ports.ts';
import { formsOf } from './form-of.ts';
import { sameJson } from '../contract/same-json.ts';

/** A longer list is more than should be read to find one record again. */
const mostPages = 40;

const longestQuery = 200;

/** The record of an id; null if it was not found. */
interface FoundRecord {
  readonly kind: 'record';
  readonly entry: DirectoryEntry | null;
}

async function search(
  directory: Directory,
  { id, filter }: { readonly id: string; readonly filter: DirectoryFilter },
  signal: AbortSignal,
): Promise<FoundRecord | Failure> {
  let next: DirectoryFilter | null = filter;
  for (let pages = 0; next !== null && pages < mostPages; pages += 1) {
    const page: Awaited<ReturnType<Directory['list']>> = await directory.list(next, signal);
    if (page.kind !== 'page') return page;
    const entry = page.entries.find((each) => each.id === id);
    if (entry !== undefined) return { kind: 'record', entry };
    next = page.nextPage === null ? null : { ...filter, page: page.nextPage };
  }
  return { kind: 'record', entry: null };
}

/** Looks a record up by its id: first among those called so, then in the whole list. */
export async function findRecord(
  directory: Directory,
  { id, name }: { readonly id: string; readonly name: string | null },
  signal: AbortSignal,
): Promise<FoundRecord | Failure> {
  const query = (name ?? '').slice(0, longestQuery);
  const named = query === '' ? null : await search(directory, { id, filter: { query } }, signal);
  if (named !== null && (named.kind !== 'record' || named.entry !== null)) return named;
  return await search(directory, { id, filter: {} }, signal);
}

/** The planned status as the person has it on screen, where that is known. */
interface Expectation {
  readonly expected: ScheduledStatus | undefined;
  readonly signal: AbortSignal;
}

/**
 * Does something to a planned status unless it was changed elsewhere since it was shown. Calls on one
 * session never overlap, so what is left between look and call is only what others do at the vendor.
 * One that is not there any more is left to `act`, which knows why.
 */
async function asExpected<Done>(
  schedule: Pick<Schedule<unknown>, 'list'>,
  { expected, signal }: Expectation,
  act: () => Promise<Done>,
): Promise<Done | Failure> {
  if (expected === undefined) return await act();
  const listed = await schedule.list(signal);
  if (listed.kind !== 'listed') return listed;
  const found = listed.entries.find(({ id }) => id === expected.id);
  const isSame = found === undefined || sameJson({ ...found }, { ...expected });
  return isSame ? await act() : failure('refused', 'schedule-changed');
}

type Done<Outcome> = Exclude<Outcome, Failure>;

type Answer<Outcome> = Promise<Result<Done<Outcome>>>;

type Listed = Awaited<ReturnType<Directory['list']>>;

type Written = Awaited<ReturnType<Directory['create']>>;

type PlannedList = Awaited<ReturnType<Schedule<unknown>['list']>>;

type Planned = Awaited<ReturnType<Schedule<unknown>['create']>>;

/** What can be asked of the vendor of a stored account, each by the command of the same name. */
export interface VendorCalls {
  catalogue(account: string): Answer<CatalogueOutcome>;
  scheduleList(account: string): Promise<Result<Done<PlannedList> & { rules: ScheduleRules }>>;
  scheduleCreate(input: CommandInput<'scheduleCreate'>): Answer<Planned>;
  scheduleChange(input: CommandInput<'scheduleChange'>): Answer<Planned>;
  scheduleRemove(input: CommandInput<'scheduleRemove'>): Answer<{ readonly kind: 'removed' }>;
  directoryList(
    input: CommandInput<'directoryList'>,
  ): Promise<Result<Done<Listed> & Pick<Directory, 'fields'> & { link: DirectoryLink | null }>>;
  directoryRecord(input: CommandInput<'directoryRecord'>): Answer<FoundRecord>;
  directoryCreate(input: CommandInput<'directoryCreate'>): Answer<Written>;
  directoryEdit(input: CommandInput<'directoryEdit'>): Answer<Written>;
}

type Ask<Outcome> = (
  session: VendorSession<unknown>,
  signal: AbortSignal,
) => Promise<Outcome> | undefined;

function isFailure(outcome: object): outcome is Failure {
  return 'notice' in outcome && 'kind' in outcome && failureKinds.has(String(outcome.kind));
}

const failureKinds: ReadonlySet<string> = new Set<Failure['kind']>([
  'auth-expired',
  'rate-limited',
  'offline',
  'transient',
  'refused',
  'unexpected-response',
]);

function drawnFrom({ fields, link }: Directory): {
  readonly fields: Directory['fields'];
  readonly link: DirectoryLink | null;
} {
  return { fields, link: link ?? null };
}

function rulesOf({ rules }: Schedule<unknown>): ScheduleRules {
  const { settingSchema, most, longest } = rules;
  return { forms: [...formsOf(settingSchema, false)], most, longest };
}

/** Thin ways to the vendors of stored accounts; calls on one session never overlap (port). */
export function createVendorCalls(ports: AccountPorts): VendorCalls {
  const nameOf = (id: string): string => nameIn(ports.settings().accounts, id);

  /** Undefined from `ask` means that this vendor has nothing of the kind. */
  async function on<Outcome extends object>(
    id: string,
    ask: Ask<Outcome>,
  ): Promise<Result<Exclude<Outcome, Failure>>> {
    const { signal } = new AbortController();
    const outcome = await ports.use(id, async (session) => await ask(session, signal));
    if (outcome === null) return because({ kind: 'gone', id });
    if (outcome === undefined) return because({ kind: 'not-offered', name: nameOf(id) });
    if (isFailure(outcome)) {
      return because({ kind: 'failed', name: nameOf(id), notice: outcome.notice });
    }
    // What is not a failure is what was asked for; a guard cannot say so of a type parameter.
    return found(outcome as Exclude<Outcome, Failure>);
  }

  return {
    catalogue: (account) => on(account, (session, signal) => session.catalogue(signal)),
    scheduleList: (account) =>
      on(account, ({ schedule }, signal) =>
        schedule
          ?.list(signal)
          .then((list) => (list.kind === 'listed' ? { ...list, rules: rulesOf(schedule) } : list)),
      ),
    scheduleCreate: ({ account, ...request }) =>
      on(account, ({ schedule }, signal) => schedule?.create(request, signal)),
    scheduleChange: ({ account, id, expected, ...request }) =>
      on(account, ({ schedule }, signal) =>
        schedule === undefined
          ? undefined
          : asExpected(schedule, { expected, signal }, () => schedule.change(id, request, signal)),
      ),
    scheduleRemove: ({ account, id, expected }) =>
      on(account, ({ schedule }, signal) =>
        schedule === undefined
          ? undefined
          : asExpected(schedule, { expected, signal }, () => schedule.remove(id, signal)),
      ),
    directoryList: ({ account, filter }) =>
      on(account, ({ directory }, signal) =>
        directory
          ?.list(filter, signal)
          .then((page) => (page.kind === 'page' ? { ...page, ...drawnFrom(directory) } : page)),
      ),
    directoryRecord: ({ account, ...who }) =>
      on(account, ({ directory }, signal) =>
        directory === undefined ? undefined : findRecord(directory, who, signal),
      ),
    directoryCreate: ({ account, fields }) =>
      on(account, ({ directory }, signal) => directory?.create(fields, signal)),
    directoryEdit: ({ account, ...change }) =>
      on(account, ({ directory }, signal) => directory?.edit(change, signal)),
  };
}
