import type { OnSignal, Signal } from './signal.ts';

/** When each of these was last noticed, epoch ms; null if never. */
export interface LastSeen {
  readonly locked: number | null;
  readonly unlocked: number | null;
  readonly suspended: number | null;
  readonly resumed: number | null;
}

const names: Readonly<Partial<Record<Signal['kind'], keyof LastSeen>>> = {
  locked: 'locked',
  unlocked: 'unlocked',
  suspended: 'suspended',
  'resumed-from-sleep': 'resumed',
};

/**
 * Notes when lock and sleep were noticed, so that diagnostics can tell of a lock nobody looked at.
 * @param now epoch ms
 * @param emit is given every signal as it comes
 */
export function noteLastSeen(
  now: () => number,
  emit: OnSignal,
): { readonly emit: OnSignal; readonly lastSeen: () => LastSeen } {
  let seen: LastSeen = { locked: null, unlocked: null, suspended: null, resumed: null };
  return {
    emit: (signal) => {
      const name = names[signal.kind];
      if (name !== undefined) seen = { ...seen, [name]: now() };
      emit(signal);
    },
    lastSeen: () => seen,
  };
}
