import type { Diagnosis } from '../../../electron/contract/views/diagnosis.ts';

/** A Linux desktop on which all is well. */
export function makeDiagnosis(over: Partial<Diagnosis> = {}): Diagnosis {
  return {
    versions: { app: '0.1.0', electron: '45.4.1', chrome: '150.0.1', node: '24.21.0' },
    platform: 'linux',
    trayHost: true,
    secrets: 'keyring',
    hotkeys: { 'Control+Alt+1': 'registered' },
    signals: {
      idle: { last: 3, longest: 120 },
      lock: { 'screen-saver': false },
      screenSavers: ['org.mate.ScreenSaver'],
      loginManager: true,
      busyElsewhere: 'unknown',
      lastSeen: { locked: null, unlocked: null, suspended: null, resumed: null },
    },
    calendar: null,
    at: Date.UTC(2026, 10, 22, 12),
    startedAt: Date.UTC(2026, 10, 22, 8),
    computerUpSeconds: 90_000,
    system: 'Linux 6.8.0 x64',
    session: 'x11',
    desktop: 'MATE',
    profileFolder: '/home/person/.config/Presently',
    idleSeconds: 3,
    locked: false,
    keyring: 'gnome_libsecret',
    rules: { idle: true, lock: true, sleep: true },
    network: { online: true, routes: [{ account: 'one', name: 'One', proxy: 'DIRECT' }] },
    ...over,
  };
}
