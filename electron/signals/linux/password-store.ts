import { execFileSync } from 'node:child_process';

/** Desktops for which Chromium picks the right key store by itself (Electron: safeStorage). */
const known = /gnome|xfce|unity|cinnamon|deepin|pantheon|ukui|kde/iu;
const askLimitMs = 500;

/** As much of the environment as the choice needs. */
type Environment = Readonly<Record<string, string | undefined>>;

function secretServiceRuns(): boolean {
  const question = [
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    'string:org.freedesktop.secrets',
  ];
  try {
    const answer = execFileSync('dbus-send', question, {
      timeout: askLimitMs,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return answer.includes('boolean true');
  } catch {
    return false;
  }
}

/**
 * The `--password-store` to use. On i3, sway and others Chromium falls back to a built-in password
 * although a Secret Service may be running; then that one is named.
 * @returns null where Chromium's own choice stands
 */
export function passwordStore(env: Environment, ask = secretServiceRuns): string | null {
  const desktop = env['XDG_CURRENT_DESKTOP'] ?? env['DESKTOP_SESSION'] ?? '';
  if (known.test(desktop) || !env['DBUS_SESSION_BUS_ADDRESS']) return null;
  return ask() ? 'gnome-libsecret' : null;
}
