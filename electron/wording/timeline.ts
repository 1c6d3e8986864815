import type { JournalEntry } from '../contract/views/journal-entry.ts';
import type { Settings } from '../contract/settings/settings.ts';
import type { TimelineEntry } from '../contract/views/timeline.ts';
import type { Speech } from './i18n/speech.ts';
import { noticeText, reasonText } from './notice-text.ts';

/** What turns entries into words. */
export interface TimelineWords {
  readonly settings: Pick<Settings, 'accounts'>;
  readonly speech: Speech;
}

type Delivery = Extract<JournalEntry, { type: 'delivery' }>;
type Shown = Extract<JournalEntry, { type: 'presence' }>;

function shown(entry: Shown, { texts, time }: Speech): TimelineEntry {
  const { reason, via, message, ...rest } = entry;
  return {
    ...rest,
    via: via ?? null,
    why: reason === null ? null : reasonText(reason, texts, time),
    message: message ?? null,
  };
}

function sent(entry: Delivery, { settings, speech }: TimelineWords): TimelineEntry {
  const { notice, ...rest } = entry;
  const account = settings.accounts.find(({ id }) => id === entry.account);
  const accountName = account?.name ?? entry.account;
  return {
    ...rest,
    accountName,
    vendor: account?.vendor ?? null,
    detail: notice === undefined ? null : noticeText(notice, accountName, speech.texts),
  };
}

function inWords(entry: JournalEntry, words: TimelineWords): TimelineEntry {
  switch (entry.type) {
    case 'presence':
      return shown(entry, words.speech);
    case 'delivery':
      return sent(entry, words);
    case 'correction':
      return { ...entry };
  }
}

/**
 * The entries of a span for reading, led by the presence that held at its beginning.
 * @param before that presence, if it is known
 * @param entries the oldest first
 */
export function timelineOf(
  before: JournalEntry | null,
  entries: readonly JournalEntry[],
  words: TimelineWords,
): TimelineEntry[] {
  const all = before === null ? entries : [before, ...entries];
  return all.map((entry) => inWords(entry, words));
}
