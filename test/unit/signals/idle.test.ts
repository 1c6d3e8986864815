import { describe, expect, it } from 'vitest';
import { createIdleSignal } from '../../../electron/signals/idle.ts';
import type { Signal } from '../../../electron/signals/signal.ts';
import { createAlarm } from './support.ts';

const noon = Date.UTC(2026, 10, 22, 12);

function seat(firstStage: number | null = 300): {
  readonly alarm: ReturnType<typeof createAlarm>;
  readonly signals: Signal[];
  readonly idle: ReturnType<typeof createIdleSignal>;
  readonly machine: { seconds: number; locked: boolean; stage: number | null };
  /** Looks when the last input was so many seconds ago. */
  at(seconds: number): readonly Signal[];
} {
  const alarm = createAlarm();
  const signals: Signal[] = [];
  const machine = { seconds: 0, locked: false, stage: firstStage };
  const idle = createIdleSignal(
    {
      idleSeconds: () => machine.seconds,
      isLocked: () => machine.locked,
      now: () => noon,
      setTimer: alarm.setTimer,
    },
    () => machine.stage,
    (signal) => signals.push(signal),
  );
  const at = (seconds: number): readonly Signal[] => {
    machine.seconds = seconds;
    signals.length = 0;
    idle.look();
    return signals;
  };
  return { alarm, signals, idle, machine, at };
}

describe('the idle signal', () => {
  it('emits when the first stage is reached, with the instant of the last input', () => {
    const { at } = seat();
    at(0);
    expect(at(299)).toEqual([]);
    expect(at(300)).toEqual([{ kind: 'idle-since', since: noon - 300_000 }]);
    expect(at(400)).toEqual([]);
  });

  it('emits the first input after that, once', () => {
    const { at } = seat();
    at(300);
    expect(at(0)).toEqual([{ kind: 'active' }]);
    expect(at(1)).toEqual([]);
  });

  it('says at the first look whether somebody is there', () => {
    expect(seat().at(2)).toEqual([{ kind: 'active' }]);
  });

  it('does not take input at the lock screen for a return', () => {
    const { at, machine } = seat();
    at(300);
    machine.locked = true;
    expect(at(0)).toEqual([]);
    machine.locked = false;
    expect(at(0)).toEqual([{ kind: 'active' }]);
  });

  it('takes unlocking for a return though nobody had been away before', () => {
    const { at, machine } = seat();
    at(0);
    machine.locked = true;
    at(1);
    machine.locked = false;
    expect(at(0)).toEqual([{ kind: 'active' }]);
  });

  it('notices being away behind a locked screen', () => {
    const { at, machine } = seat();
    at(0);
    machine.locked = true;
    expect(at(300)).toEqual([{ kind: 'idle-since', since: noon - 300_000 }]);
  });

  it('looks only when the first stage can be reached, at least once a minute', () => {
    const { alarm, at } = seat(300);
    at(0);
    expect(alarm.waits()).toEqual([60_000]);
    at(270);
    expect(alarm.waits()).toEqual([30_000]);
    at(299);
    expect(alarm.waits()).toEqual([1000]);
  });

  it('looks every second while the person is away', () => {
    const { alarm, at } = seat(5);
    at(5);
    expect(alarm.waits()).toEqual([1000]);
    at(5000);
    expect(alarm.waits()).toEqual([1000]);
  });

  it('does not look at all without a rule, and ends what an earlier one began', () => {
    const { alarm, at, machine } = seat();
    at(300);
    machine.stage = null;
    expect(at(400)).toEqual([{ kind: 'active' }]);
    expect(alarm.waits()).toEqual([]);
  });

  it('follows a rule that changes', () => {
    const { at, machine } = seat();
    at(100);
    machine.stage = 60;
    expect(at(100)).toEqual([{ kind: 'idle-since', since: noon - 100_000 }]);
    machine.stage = 600;
    expect(at(100)).toEqual([{ kind: 'active' }]);
  });

  it('remembers the last and the longest reading, for a source that is always 0', () => {
    const { idle, at } = seat();
    expect(idle.readings()).toEqual({ last: null, longest: 0 });
    at(120);
    at(3);
    expect(idle.readings()).toEqual({ last: 3, longest: 120 });
  });

  it('keeps looking by itself until it is stopped', () => {
    const { alarm, idle, machine, signals, at } = seat();
    at(0);
    machine.seconds = 300;
    alarm.fire();
    expect(signals.at(-1)?.kind).toBe('idle-since');
    idle.stop();
    expect(alarm.waits()).toEqual([]);
  });
});
