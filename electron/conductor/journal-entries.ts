import type { JsonObject } from '../contract/json.ts';
import type { Settings } from '../contract/settings.ts';
import { toIso } from '../i18n/iso.ts';
import type { JournalEntry } from '../contract/journal-entry.ts';
import type { DeliveryRecord } from '../delivery/ports.ts';
import type { DeliveryState } from '../contract/delivery.ts';
import type { Correction, PresenceChange } from './conductor.ts';

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
