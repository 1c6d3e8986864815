import type { Bus } from './bus.ts';

const manager = 'org.gnome.SessionManager';
/** "Inhibit the session being marked as idle", by the manager's interface description. */
const idleFlag = 8;

/**
 * Whether a program keeps a GNOME session from being marked as idle, as for a presentation or a film.
 * Null where no such manager runs; it is not woken up.
 */
export async function idleIsInhibited(bus: Bus): Promise<boolean | null> {
  const owned = await bus.call({
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'NameHasOwner',
    signature: 's',
    body: [manager],
  });
  if (owned?.[0] !== true) return null;
  const answer = await bus.call({
    destination: manager,
    path: '/org/gnome/SessionManager',
    interface: manager,
    member: 'IsInhibited',
    signature: 'u',
    body: [idleFlag],
  });
  const [inhibited] = answer ?? [];
  return typeof inhibited === 'boolean' ? inhibited : null;
}
