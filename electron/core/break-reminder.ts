import type { Presence } from '../contract/views/claim.ts';
import { breakOf, type BreakState } from '../presence/break-of.ts';
import type { Rules } from '../presence/rules.ts';
import type { SetTimer } from '../signals/timers.ts';
import type { PresenceStore } from './presence-store.ts';

/** When the person is reminded of a break: that it ends soon, or that it is over. */
export type BreakMoment = 'warning' | 'over';

export interface BreakReminderPorts {
  readonly presenceStore: Pick<PresenceStore, 'presence' | 'onChange'>;
  rules(): Rules;
  /** Epoch ms. */
  now(): number;
  readonly setTimer: SetTimer;
  /** Called once for each moment of each break, also where it was slept through: then the last. */
  remind(moment: BreakMoment, presence: Presence, taken: BreakState): void;
}

/** The longest wait before the wall clock is looked at again, in ms. */
const longestWaitMs = 30_000;

function momentOf({ warnsAt, endsAt }: BreakState, now: number): BreakMoment | null {
  if (now >= endsAt) return 'over';
  return now >= warnsAt ? 'warning' : null;
}

/**
 * Watches the break that shows and reminds of its warning and of its end.
 * @returns what stops watching
 */
export function remindOfBreaks(ports: BreakReminderPorts): () => void {
  const { presenceStore, now, remind, rules, setTimer } = ports;
  let reminded: { readonly since: number; readonly moment: BreakMoment } | null = null;
  let cancel: () => void = () => undefined;

  const isNews = (since: number, moment: BreakMoment): boolean =>
    reminded?.since !== since || (reminded.moment === 'warning' && moment === 'over');

  const look = (): void => {
    cancel();
    const presence = presenceStore.presence();
    const taken = breakOf(presence, rules(), now());
    if (presence === null || taken === null) return;
    const moment = momentOf(taken, now());
    if (moment !== null && isNews(presence.since, moment)) {
      reminded = { since: presence.since, moment };
      remind(moment, presence, taken);
    }
    const next = [taken.warnsAt, taken.endsAt].find((at) => at > now());
    if (next !== undefined) cancel = setTimer(Math.min(next - now(), longestWaitMs), look);
  };

  look();
  const unsubscribe = presenceStore.onChange(look);
  return () => {
    unsubscribe();
    cancel();
  };
}
