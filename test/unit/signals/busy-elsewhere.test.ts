import { describe, expect, it } from 'vitest';
import {
  createBusyElsewhereSignal,
  type BusyReading,
} from '../../../electron/signals/busy-elsewhere.ts';
import type { Signal } from '../../../electron/signals/signal.ts';
import { createAlarm } from './support.ts';

function listening(first: BusyReading): {
  readonly desk: { reading: BusyReading; isWanted: boolean };
  readonly signals: Signal[];
  readonly alarm: ReturnType<typeof createAlarm>;
  readonly busy: ReturnType<typeof createBusyElsewhereSignal>;
} {
  const desk = { reading: first, isWanted: true };
  const signals: Signal[] = [];
  const alarm = createAlarm();
  const busy = createBusyElsewhereSignal(
    {
      busyElsewhere: () => desk.reading,
      isWanted: () => desk.isWanted,
      setTimer: alarm.setTimer,
    },
    (signal) => signals.push(signal),
  );
  return { desk, signals, alarm, busy };
}

describe('a call or a presentation', () => {
  it('is told when it begins, changes and ends, once each', () => {
    const { desk, signals, alarm, busy } = listening(null);
    busy.look();
    for (const reading of ['call', 'call', 'presenting', null, null] as const) {
      desk.reading = reading;
      alarm.fire();
    }
    expect(signals).toEqual(
      ['call', 'presenting', null].map((each) => ({ kind: 'busy-elsewhere', busy: each })),
    );
    expect(busy.last()).toBeNull();
  });

  it('is over where it cannot be read any more, and said to be unknown', () => {
    const { desk, signals, alarm, busy } = listening('call');
    busy.look();
    desk.reading = 'unknown';
    alarm.fire();
    expect(signals.at(-1)).toEqual({ kind: 'busy-elsewhere', busy: null });
    expect(busy.last()).toBe('unknown');
  });

  it('is not looked for while no rule would ask, nor after it is stopped', () => {
    const { desk, signals, alarm, busy } = listening('call');
    desk.isWanted = false;
    busy.look();
    expect([signals, alarm.waits(), busy.last()]).toEqual([[], [], 'unknown']);
    desk.isWanted = true;
    busy.look();
    expect(signals).toHaveLength(1);
    busy.stop();
    expect(alarm.waits()).toEqual([]);
  });
});
