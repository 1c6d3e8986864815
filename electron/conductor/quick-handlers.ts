import type { JournalEntry } from '../contract/journal-entry.ts';
import type { QuickCommand } from '../contract/quick-commands.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import type { Calendar } from '../presence/calendar.ts';
import { endsAt } from '../presence/ends-at.ts';
import { habitsOf } from './habits-of.ts';

/** What the commands of the quick switcher act on. */
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
const habitMs = 14 * 24 * 3_600_000;

/** Makes what carries out the commands of the quick switcher. */
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
