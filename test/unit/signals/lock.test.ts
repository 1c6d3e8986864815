import { describe, expect, it } from 'vitest';
import { createLockSignal, pollLock, type LockPollPorts } from '../../../electron/signals/lock.ts';
import type { Signal } from '../../../electron/signals/signal.ts';
import { createAlarm } from './support.ts';

const noon = Date.UTC(2026, 10, 22, 12);

function door(): {
  readonly lock: ReturnType<typeof createLockSignal>;
  readonly signals: Signal[];
} {
  const signals: Signal[] = [];
  const lock = createLockSignal(
    () => noon,
    (signal) => signals.push(signal),
  );
  return { lock, signals };
}

describe('the lock signal', () => {
  it('lets no source hold the lock that cannot be heard any more', () => {
    const { lock, signals } = door();
    lock.report('screen-saver', true);
    lock.forget('screen-saver');
    expect(signals).toEqual([{ kind: 'locked', since: noon }, { kind: 'unlocked' }]);
    expect(lock.readings().size).toBe(0);
  });

  it('emits a lock and an unlock, once each', () => {
    const { lock, signals } = door();
    lock.report('screen-saver', true);
    lock.report('screen-saver', true);
    lock.report('screen-saver', false);
    lock.report('screen-saver', false);
    expect(signals).toEqual([{ kind: 'locked', since: noon }, { kind: 'unlocked' }]);
  });

  it('holds while any source says so', () => {
    const { lock, signals } = door();
    lock.report('screen-saver', true);
    lock.report('login-manager', true);
    lock.report('screen-saver', false);
    expect(lock.isLocked()).toBe(true);
    lock.report('login-manager', false);
    expect(lock.isLocked()).toBe(false);
    expect(signals).toHaveLength(2);
  });

  it('is not taken back by a source that never knew of it', () => {
    const { lock } = door();
    lock.report('power-monitor', true);
    lock.report('idle-state', false);
    expect(lock.isLocked()).toBe(true);
  });

  it('is open where nobody spoke, and says nothing of it', () => {
    const { lock, signals } = door();
    lock.report('idle-state', false);
    expect(lock.isLocked()).toBe(false);
    expect(signals).toEqual([]);
  });

  it('knows the last word of each source', () => {
    const { lock } = door();
    lock.report('idle-state', false);
    lock.report('login-manager', true);
    expect(Object.fromEntries(lock.readings())).toEqual({
      'idle-state': false,
      'login-manager': true,
    });
  });
});

describe('asking for the lock', () => {
  function poll(hasEvents: boolean): {
    readonly alarm: ReturnType<typeof createAlarm>;
    readonly lock: ReturnType<typeof createLockSignal>;
    readonly machine: { state: ReturnType<LockPollPorts['idleState']> };
    readonly look: () => void;
    readonly stop: () => void;
  } {
    const alarm = createAlarm();
    const { lock } = door();
    const machine: { state: ReturnType<LockPollPorts['idleState']> } = { state: 'active' };
    const ports = {
      idleState: () => machine.state,
      hasEvents: () => hasEvents,
      setTimer: alarm.setTimer,
    };
    return { alarm, lock, machine, ...pollLock(lock, ports) };
  }

  it('is done every few seconds where nothing reports a lock', () => {
    const { alarm, look } = poll(false);
    look();
    expect(alarm.waits()).toEqual([3000]);
  });

  it('is only a cross-check where events tell of it', () => {
    const { alarm, look } = poll(true);
    look();
    expect(alarm.waits()).toEqual([60_000]);
  });

  it('is done every second while locked, so that the return is seen', () => {
    const { alarm, lock, look, machine } = poll(true);
    machine.state = 'locked';
    look();
    expect(lock.isLocked()).toBe(true);
    expect(alarm.waits()).toEqual([1000]);
    machine.state = 'idle';
    alarm.fire();
    expect(lock.isLocked()).toBe(false);
  });

  it('says nothing where Electron cannot tell', () => {
    const { lock, look, machine } = poll(false);
    machine.state = 'unknown';
    look();
    expect(lock.readings().size).toBe(0);
  });

  it('ends when it is stopped', () => {
    const { alarm, look, stop } = poll(false);
    look();
    stop();
    expect(alarm.waits()).toEqual([]);
  });
});
