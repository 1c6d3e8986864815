/**
 * Whether everything that costs something is on: what is measured must not look good because half
 * of it was missing.
 *
 * @param {{ secrets: string, trayHost: boolean, hotkeys: Record<string, unknown>,
 *   signals: { idle: { last: number | null }, screenSavers: readonly string[] } }} facts as
 *   `diagnose --json` tells them
 * @returns {string | null} what is missing
 */
export function sensorProblem({ secrets, trayHost, hotkeys, signals }) {
  if (secrets !== 'keyring') return `The keyring is not in use: ${secrets}`;
  if (!trayHost) return 'There is no tray';
  if (Object.keys(hotkeys).length === 0) return 'There are no hotkeys';
  if (signals.idle.last === null) return 'Idle time is not watched';
  if (signals.screenSavers.length === 0) return 'The screen lock is not watched';
  return null;
}
