import type { JournalEntry } from '../contract/journal-entry.ts';
import type { HistoryFilter } from '../contract/record-commands.ts';

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
