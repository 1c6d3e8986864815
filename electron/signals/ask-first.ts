import type { BusyElsewhereSignal } from './busy-elsewhere.ts';
import type { OnSignal } from './signal.ts';

/**
 * Holds the word that somebody is idle back until it is known whether they are in a call: a moment of
 * "away" in the middle of one would be told to every account.
 */
export function askFirst(
  busy: Pick<BusyElsewhereSignal, 'idle' | 'active'>,
  emit: OnSignal,
): OnSignal {
  let turn = 0;
  return (signal) => {
    turn += 1;
    const mine = turn;
    if (signal.kind !== 'idle-since') {
      if (signal.kind === 'active') busy.active();
      emit(signal);
      return;
    }
    void busy.idle(signal.since).then(() => {
      // Somebody came back while it was asked.
      if (mine === turn) emit(signal);
    });
  };
}
