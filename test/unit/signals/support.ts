import type { Bus, BusCall, BusSignal } from '../../../electron/signals/linux/bus.ts';
import type { SetTimer } from '../../../electron/signals/timers.ts';

/** Timers that fire only when told; at most one is expected at a time. */
export interface Alarm {
  readonly setTimer: SetTimer;
  /** How long the pending timers wait, in ms. */
  waits(): readonly number[];
  fire(): void;
}

export function createAlarm(): Alarm {
  const pending = new Set<{ ms: number; task: () => void }>();
  return {
    setTimer: (ms, task) => {
      const timer = { ms, task };
      pending.add(timer);
      return () => pending.delete(timer);
    },
    waits: () => [...pending].map(({ ms }) => ms),
    fire: () => {
      const due = [...pending];
      pending.clear();
      for (const { task } of due) task();
    },
  };
}

/** A message bus in memory: answers by `interface.member` with the first word of the body. */
export interface FakeBus extends Bus {
  readonly calls: BusCall[];
  signal(signal: BusSignal): void;
}

export function createFakeBus(answer: (call: BusCall) => readonly unknown[] | null): FakeBus {
  const calls: BusCall[] = [];
  const listeners: ((signal: BusSignal) => void)[] = [];
  return {
    calls,
    call: (call) => {
      calls.push(call);
      return Promise.resolve(answer(call));
    },
    listen: (rule, listener) => {
      listeners.push((signal) => {
        if (signal.interface === rule.interface && signal.member === rule.member) listener(signal);
      });
    },
    close: () => {
      listeners.length = 0;
    },
    signal: (signal) => {
      for (const listener of listeners) listener(signal);
    },
  };
}
