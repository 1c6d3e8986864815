import type { OnSignal, Signal } from './signal.ts';

/** When each of these was last noticed, in epoch ms; null if never since the start. */
export interface LastSignals {
  readonly locked: number | null;
  readonly unlocked: number | null;
  readonly suspended: number | null;
  readonly resumed: number | null;
}

const names: Readonly<Partial<Record<Signal['kind'], keyof LastSignals>>> = {
  locked: 'locked',
  unlocked: 'unlocked',
  suspended: 'suspended',
  'resumed-from-sleep': 'resumed',
};

/**
 * Notes when lock and sleep were noticed, so that diagnostics know of a lock that nobody looked at.
 * @param now epoch ms
 * @param emit is given every signal as it comes
 */
export function recordLastSignals(
  now: () => number,
  emit: OnSignal,
): { readonly emit: OnSignal; readonly lastSignals: () => LastSignals } {
  let last: LastSignals = { locked: null, unlocked: null, suspended: null, resumed: null };
  return {
    emit: (signal) => {
      const name = names[signal.kind];
      if (name !== undefined) last = { ...last, [name]: now() };
      emit(signal);
    },
    lastSignals: () => last,
  };
}
