import type { CommandOutput } from '../contract/commands.ts';
import type { JournalEntry } from '../contract/journal-entry.ts';

const mostMessages = 10;

/** What a journal says of what somebody picks; automatic changes are no habit. */
export function habitsOf(entries: readonly JournalEntry[]): CommandOutput<'habits'> {
  const picked = entries.flatMap((entry) =>
    entry.type === 'presence' && entry.source === 'manual' && entry.via !== undefined
      ? [entry]
      : [],
  );
  const picks = new Map<string, number>();
  for (const { status } of picked) {
    if (status !== null) picks.set(status, (picks.get(status) ?? 0) + 1);
  }
  const messages = picked
    .map(({ message = '' }) => message.trim())
    .filter((message) => message !== '')
    .toReversed();
  return {
    messages: [...new Set(messages)].slice(0, mostMessages),
    picks: Object.fromEntries(picks),
  };
}
