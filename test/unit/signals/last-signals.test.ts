import { describe, expect, it } from 'vitest';
import { recordLastSignals } from '../../../electron/signals/last-signals.ts';
import type { Signal } from '../../../electron/signals/signal.ts';

describe('what was last seen', () => {
  it('is noted while every signal goes on as it came', () => {
    let now = 100;
    const passed: Signal[] = [];
    const { emit, lastSignals } = recordLastSignals(
      () => now,
      (signal) => passed.push(signal),
    );
    expect(Object.values(lastSignals())).toEqual([null, null, null, null]);
    const signals: readonly Signal[] = [
      { kind: 'locked', since: 100 },
      { kind: 'active' },
      { kind: 'unlocked' },
      { kind: 'suspended' },
      { kind: 'resumed-from-sleep' },
    ];
    for (const signal of signals) {
      emit(signal);
      now += 10;
    }
    expect(passed).toEqual(signals);
    expect(lastSignals()).toEqual({ locked: 100, unlocked: 120, suspended: 130, resumed: 140 });
  });
});
