import type { BusyElsewhere } from '../contract/word-lists.ts';
import { hourMs } from '../contract/time.ts';

/** What one program reports. */
export interface ExternalReport {
  readonly what: BusyElsewhere;
  readonly on: boolean;
  /** Which program it is; each ends only what it began. */
  readonly source: string;
}

/** The calls and presentations that other programs report. */
export interface ExternalPresence {
  report(news: ExternalReport): void;
  /** What holds now. */
  holds(): ReadonlySet<BusyElsewhere>;
  /** When the next of it is over by itself (epoch ms); null if nothing holds. */
  endsAt(): number | null;
}

/** Nobody is in a call for longer, so that a program that forgot to end one does no harm, in ms. */
const longestMs = 12 * hourMs;
/** More programs than anybody has; the oldest report goes first. */
const mostSources = 20;

/**
 * Remembers what other programs report, for a while and until the end of the run.
 * @param now epoch ms
 */
export function createExternalPresence(now: () => number): ExternalPresence {
  const begun = new Map<string, { readonly what: BusyElsewhere; readonly at: number }>();

  /** A clock that was set back must not prolong it. */
  const current = (): typeof begun => {
    for (const [key, { at }] of begun) {
      if (now() >= at + longestMs || now() < at) begun.delete(key);
    }
    return begun;
  };

  return {
    report: ({ what, on, source }) => {
      const key = `${what} ${source}`;
      begun.delete(key);
      if (on) begun.set(key, { what, at: now() });
      const [oldest] = begun.keys();
      if (begun.size > mostSources && oldest !== undefined) begun.delete(oldest);
    },
    holds: () => new Set([...current().values()].map(({ what }) => what)),
    endsAt: () => {
      const ends = [...current().values()].map(({ at }) => at + longestMs);
      return ends.length === 0 ? null : Math.min(...ends);
    },
  };
}
