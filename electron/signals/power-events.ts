import { powerMonitor } from 'electron/main';
import type { LockSignal } from './lock.ts';
import type { OnSignal } from './signal.ts';

/**
 * Sleep on every system; lock and fast user switching where Electron tells them (Windows, macOS).
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
  powerMonitor.on('lock-screen', onLock);
  powerMonitor.on('unlock-screen', onUnlock);
  powerMonitor.on('user-did-resign-active', onLock);
  powerMonitor.on('user-did-become-active', onUnlock);
  powerMonitor.on('suspend', onSuspend);
  powerMonitor.on('resume', onResume);
  return () => {
    powerMonitor.off('lock-screen', onLock);
    powerMonitor.off('unlock-screen', onUnlock);
    powerMonitor.off('user-did-resign-active', onLock);
    powerMonitor.off('user-did-become-active', onUnlock);
    powerMonitor.off('suspend', onSuspend);
    powerMonitor.off('resume', onResume);
  };
}
