import type { BusyElsewhere } from '../contract/settings/busy-elsewhere.ts';

/** What one program told. */
export interface Told {
  readonly what: BusyElsewhere;
  readonly on: boolean;
  /** Who told it; each program ends only what it began. */
  readonly source: string;
}

/** What other programs told of calls and presentations. */
export interface ToldElsewhere {
  tell(told: Told): void;
  /** What holds now. */
  holds(): ReadonlySet<BusyElsewhere>;
  /** When the next of it is over by itself (epoch ms); null if nothing holds. */
  endsAt(): number | null;
}

/** Nobody is in a call for longer, so that a program that forgot to end one does no harm, in ms. */
const longestMs = 12 * 3_600_000;
/** More programs than anybody has; the oldest word goes first. */
const mostSources = 20;

/**
 * Remembers what other programs tell, for a while and until the end of the run.
 * @param now epoch ms
 */
export function createToldElsewhere(now: () => number): ToldElsewhere {
  const begun = new Map<string, { readonly what: BusyElsewhere; readonly at: number }>();

  /** A clock that was set back must not prolong it. */
  const current = (): typeof begun => {
    for (const [key, { at }] of begun) {
      if (now() >= at + longestMs || now() < at) begun.delete(key);
    }
    return begun;
  };

  return {
    tell: ({ what, on, source }) => {
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
