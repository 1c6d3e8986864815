import { afterEach, describe, expect, it, vi } from 'vitest';
import { createOnlineSignal } from '../../../electron/signals/online.ts';
import type { Signal } from '../../../electron/signals/signal.ts';
import { setRealTimer } from '../../../electron/signals/timers.ts';
import { createAlarm } from './support.ts';

function line(): {
  readonly alarm: ReturnType<typeof createAlarm>;
  readonly signals: Signal[];
  readonly machine: { online: boolean; awaited: boolean; asked: number };
  readonly look: () => void;
  readonly stop: () => void;
} {
  const alarm = createAlarm();
  const signals: Signal[] = [];
  const machine = { online: true, awaited: false, asked: 0 };
  const ports = {
    isOnline: () => {
      machine.asked += 1;
      return machine.online;
    },
    isAwaited: () => machine.awaited,
    setTimer: alarm.setTimer,
  };
  const signal = createOnlineSignal(ports, (each) => signals.push(each));
  return { alarm, signals, machine, ...signal };
}

describe('the network signal', () => {
  it('does not look while nobody waits', () => {
    const { alarm, look, machine } = line();
    look();
    expect(machine.asked).toBe(0);
    expect(alarm.waits()).toEqual([]);
  });

  it('emits when the network is back for somebody who waits', () => {
    const { alarm, look, machine, signals } = line();
    Object.assign(machine, { online: false, awaited: true });
    look();
    alarm.fire();
    expect(signals).toEqual([]);
    machine.online = true;
    alarm.fire();
    expect(signals).toEqual([{ kind: 'online' }]);
    alarm.fire();
    expect(signals).toHaveLength(1);
  });

  it('says nothing where the network was there all the time', () => {
    const { alarm, look, machine, signals } = line();
    machine.awaited = true;
    look();
    alarm.fire();
    expect(signals).toEqual([]);
  });

  it('looks with one timer however often it is asked, and stops looking in the end', () => {
    const { alarm, look, machine, stop } = line();
    machine.awaited = true;
    look();
    look();
    expect(alarm.waits()).toHaveLength(1);
    machine.awaited = false;
    alarm.fire();
    expect(alarm.waits()).toEqual([]);
    machine.awaited = true;
    look();
    stop();
    expect(alarm.waits()).toEqual([]);
  });
});

describe('real timers', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('fire once, can be cancelled, and take no time for one in the past', () => {
    vi.useFakeTimers();
    let fired = 0;
    const count = (): void => {
      fired += 1;
    };
    setRealTimer(-5, count);
    setRealTimer(100, count)();
    vi.advanceTimersByTime(1000);
    expect(fired).toBe(1);
  });

  it('do not fire at once for a time beyond what timers can wait', () => {
    vi.useFakeTimers();
    let fired = 0;
    const cancel = setRealTimer(366 * 86_400_000, () => {
      fired += 1;
    });
    vi.advanceTimersByTime(86_400_000);
    expect(fired).toBe(0);
    cancel();
  });
});
