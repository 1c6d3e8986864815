import type { JsonObject } from '../contract/json.ts';
import type { Settings } from '../contract/settings/settings.ts';
import { toIso } from '../wording/i18n/iso.ts';
import type { JournalEntry } from '../contract/views/journal-entry.ts';
import type { DeliveryRecord } from '../delivery/delivery.ts';
import type { DeliveryState } from '../contract/views/delivery.ts';
import type { Correction, PresenceChange } from './presence-store.ts';
import type { HistoryFilter } from '../contract/commands/history.ts';

type Batches = AsyncIterable<readonly JournalEntry[]>;

type Change = Exclude<JournalEntry, { type: 'delivery' }>;
type Delivery = Extract<JournalEntry, { type: 'delivery' }>;

/** Takes the entries one after the other and says which are to be kept. */
type Sieve = (entry: JournalEntry) => readonly JournalEntry[];

function createSieve({ status, source, account }: HistoryFilter): Sieve {
  /** Whether what showed last has the cause that is asked for; unknown at first. */
  let isCause = source === undefined;
  /** A change that nothing of the account has followed yet. */
  let waiting: readonly JournalEntry[] = [];

  const isStatus = (entry: JournalEntry): boolean =>
    status === undefined || entry.status === status;
  const isAsked = (entry: Change): boolean =>
    (source === undefined || entry.source === source) && isStatus(entry);

  const ofDelivery = (entry: Delivery): readonly JournalEntry[] => {
    const isOf = account === undefined || entry.account === account;
    if (!isOf || !isCause || !isStatus(entry)) return [];
    const kept = [...waiting, entry];
    waiting = [];
    return kept;
  };

  const ofChange = (entry: Change): readonly JournalEntry[] => {
    const kept = isAsked(entry) ? [entry] : [];
    if (entry.type === 'presence') {
      isCause = source === undefined || entry.source === source;
      waiting = account === undefined ? [] : kept;
    }
    return account === undefined ? kept : [];
  };

  return (entry) => (entry.type === 'delivery' ? ofDelivery(entry) : ofChange(entry));
}

/**
 * The entries that a list narrowed like this is made of: changes to a status or from a cause, and
 * what became of them; with an account, only changes that reached it, with its results alone.
 */
export async function* narrowHistory(
  batches: Batches,
  filter: HistoryFilter,
): AsyncGenerator<readonly JournalEntry[]> {
  const sieve = createSieve(filter);
  for await (const batch of batches) yield batch.flatMap((entry) => sieve(entry));
}

const noPresence = { status: null, name: null, kind: null, source: null, reason: null } as const;

/** What the journal keeps of a change of presence; `at` is epoch ms. */
export function presenceEntry(
  change: PresenceChange,
  settings: Settings,
  at: number,
): JournalEntry {
  const { presence, via } = change;
  const asked = via === null ? {} : { via };
  if (presence === null) return { at, type: 'presence', ...noPresence, ...asked };
  const { statusId, source, reason, message } = presence;
  const status = settings.statuses.find(({ id }) => id === statusId);
  return {
    at,
    type: 'presence',
    status: statusId,
    name: status?.name ?? null,
    kind: status?.kind ?? null,
    source,
    reason,
    ...asked,
    ...(message === null ? {} : { message }),
  };
}

const stateByOutcome: Readonly<Record<DeliveryRecord['outcome'], DeliveryState>> = {
  applied: 'applied',
  drifted: 'drifted',
  refused: 'refused',
  'auth-expired': 'needs-sign-in',
  'rate-limited': 'retrying',
  offline: 'retrying',
  transient: 'retrying',
  'unexpected-response': 'retrying',
};

/** What the journal keeps of one call to a vendor. */
export function deliveryEntry(record: DeliveryRecord): JournalEntry {
  return {
    at: record.at,
    type: 'delivery',
    account: record.accountId,
    status: record.statusId,
    state: stateByOutcome[record.outcome],
    shows: record.shows,
    latencyMs: Math.max(0, record.latencyMs),
    ...(record.notice === null ? {} : { notice: record.notice }),
  };
}

/** What the journal keeps of the person's answer to what an absence was; `at` is epoch ms. */
export function correctionEntry(
  { question, statusId }: Correction,
  settings: Settings,
  at: number,
): JournalEntry {
  const status = settings.statuses.find(({ id }) => id === statusId);
  return {
    at,
    type: 'correction',
    from: question.since,
    to: question.until,
    source: question.source,
    status: statusId,
    name: status?.name ?? null,
    kind: status?.kind ?? null,
  };
}

/** An entry as `history --json` shows it, with ISO times. */
export function historyView(entry: JournalEntry): JsonObject {
  const at = toIso(entry.at, true);
  const span = entry.type === 'correction' ? { from: toIso(entry.from), to: toIso(entry.to) } : {};
  // An entry is JSON through and through; only the compiler takes an absent member for undefined.
  return { ...entry, at, ...span } as JsonObject;
}

/** Entries as `history --json` shows them, portion by portion. */
export async function* historyViews(
  batches: AsyncIterable<readonly JournalEntry[]>,
): AsyncGenerator<readonly JsonObject[]> {
  for await (const batch of batches) yield batch.map(historyView);
}

/** Enters what happens into the journal. */
export interface JournalRecorder {
  presence(change: PresenceChange): void;
  delivery(record: DeliveryRecord): void;
  correction(correction: Correction): void;
}

export function createJournalRecorder(
  journal: { append(entry: JournalEntry): void },
  settings: () => Settings,
): JournalRecorder {
  return {
    presence: (change) => {
      journal.append(presenceEntry(change, settings(), Date.now()));
    },
    delivery: (record) => {
      journal.append(deliveryEntry(record));
    },
    correction: (correction) => {
      journal.append(correctionEntry(correction, settings(), Date.now()));
    },
  };
}
