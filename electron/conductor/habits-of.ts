import type { CommandOutput } from '../contract/commands.ts';
import type { JournalEntry } from '../contract/journal-entry.ts';

const mostMessages = 10;

/** Most often first; the latest first among equals, as `texts` begins with the latest. */
function byCount(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([text]) => text);
}

/** What a journal says of what somebody picks; automatic changes are no habit. */
export function habitsOf(entries: readonly JournalEntry[]): CommandOutput<'habits'> {
  const latestFirst = entries.toReversed().flatMap((entry) => {
    if (entry.type !== 'presence' || entry.reason?.kind !== 'picked') return [];
    const { status, message = '' } = entry;
    return status === null ? [] : [{ status, message: message.trim() }];
  });
  const messages = latestFirst.map(({ message }) => message).filter((message) => message !== '');
  return {
    statuses: byCount(latestFirst.map(({ status }) => status)),
    messages: [...new Set(messages)].slice(0, mostMessages),
  };
}
