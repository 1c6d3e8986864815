import type { JournalEntry } from '../contract/views/journal-entry.ts';
import type { QuickCommand } from '../contract/commands/quick-switcher.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import type { Calendar } from '../presence/calendar.ts';
import { endsAt } from '../presence/pick.ts';
import type { CommandOutput } from '../contract/commands/commands.ts';
import type { CommandContext } from './context.ts';
import { dayMs } from '../contract/time.ts';

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

export interface QuickPorts {
  /** Epoch ms. */
  now(): number;
  calendar(): Calendar;
  loadCalendar(): Promise<void>;
  /** The journal's entries of a span in epoch ms. */
  journal(span: { readonly from: number; readonly to: number }): Promise<readonly JournalEntry[]>;
  openSwitcher(): void;
}

/** What a person did in this time says what they will do next, in ms. */
const habitMs = 14 * dayMs;

export function createQuickHandlers(ports: QuickPorts): Pick<Handlers, QuickCommand> {
  return {
    openSwitcher: () => {
      ports.openSwitcher();
      return { ok: true, value: {} };
    },
    endingAt: async ({ ending }) => {
      await ports.loadCalendar();
      const end = endsAt(ending, { now: ports.now(), calendar: ports.calendar() });
      return { ok: true, value: { at: end.kind === 'instant' ? end.at : null } };
    },
    habits: async () => {
      const to = ports.now();
      return { ok: true, value: habitsOf(await ports.journal({ from: to - habitMs, to })) };
    },
  };
}

/** The switcher shall open at once, so this file is loaded from the start. */
export function quickSwitcherHandlers({ core, ui }: CommandContext): Pick<Handlers, QuickCommand> {
  return createQuickHandlers({
    now: Date.now,
    calendar: core.live.calendar,
    loadCalendar: core.live.loadCalendar,
    journal: core.files.journal.read,
    openSwitcher: ui.switcher.open,
  });
}
