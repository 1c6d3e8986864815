import type { Diagnosis } from '../../../electron/contract/diagnosis.ts';

/** Where each reading comes from, in the system's own names; empty where there is no source. */
export interface Sources {
  readonly idle: readonly string[];
  readonly lock: readonly string[];
  readonly sleep: readonly string[];
  readonly tray: readonly string[];
  readonly keyring: readonly string[];
}

const monitor = 'powerMonitor';
const loginManager = 'org.freedesktop.login1';
const trayWatcher = 'org.kde.StatusNotifierWatcher';

function lockSources({ platform, signals }: Diagnosis): readonly string[] {
  const own = platform === 'linux' ? [] : [monitor];
  const polled = signals.lock['idle-state'] === undefined ? [] : [`${monitor}.getSystemIdleState`];
  return [
    ...own,
    ...signals.screenSavers,
    ...(signals.loginManager ? [loginManager] : []),
    ...polled,
  ];
}

/** The sources in use. */
export function sourcesOf(diagnosis: Diagnosis): Sources {
  const { platform, trayHost, keyring, session } = diagnosis;
  return {
    idle: [session === null ? monitor : `${monitor} (${session})`],
    lock: lockSources(diagnosis),
    sleep: [monitor],
    tray: platform === 'linux' ? (trayHost ? [trayWatcher] : []) : [platform],
    keyring: [keyring],
  };
}
