import { powerMonitor } from 'electron/main';
import type { LockSignal } from './lock.ts';
import type { OnSignal } from './signal.ts';

/**
 * Sleep on every system; lock and fast user switching where Electron reports them (Windows, macOS).
 * @returns what stops listening
 */
export function watchPowerEvents(lock: LockSignal, emit: OnSignal): () => void {
  const onLock = (): void => {
    lock.report('power-monitor', true);
  };
  const onUnlock = (): void => {
    lock.report('power-monitor', false);
  };
  const onSuspend = (): void => {
    emit({ kind: 'suspended' });
  };
  const onResume = (): void => {
    emit({ kind: 'resumed-from-sleep' });
  };
  const listeners = [
    ['lock-screen', onLock],
    ['unlock-screen', onUnlock],
    ['user-did-resign-active', onLock],
    ['user-did-become-active', onUnlock],
    ['suspend', onSuspend],
    ['resume', onResume],
  ] as const;
  // Each name is one of Electron's overloads, which a loop over names cannot tell apart.
  const monitor: NodeJS.EventEmitter = powerMonitor;
  for (const [event, listener] of listeners) monitor.on(event, listener);
  return () => {
    for (const [event, listener] of listeners) monitor.off(event, listener);
  };
}
