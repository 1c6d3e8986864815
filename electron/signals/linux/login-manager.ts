import { type Bus, type BusCall, booleanVariant } from './bus.ts';

const manager = 'org.freedesktop.login1';
const sessionInterface = 'org.freedesktop.login1.Session';
const properties = 'org.freedesktop.DBus.Properties';

async function sessionPath(bus: Bus, sessionId: string): Promise<string | null> {
  const call: BusCall = {
    destination: manager,
    path: '/org/freedesktop/login1',
    interface: 'org.freedesktop.login1.Manager',
    member: 'GetSession',
    signature: 's',
    body: [sessionId],
  };
  const own = (await bus.call(call))?.[0];
  return typeof own === 'string' ? own : null;
}

/**
 * Follows the session's `LockedHint`, for desktops whose shell owns a screen saver name and never
 * signals. `Lock` and `Unlock` are only requests and could stick, so they are not listened to.
 * @param sessionId the login session, from `XDG_SESSION_ID`
 * @returns whether the login manager knows the session.
 */
export async function watchLoginManager(
  bus: Bus,
  sessionId: string,
  report: (locked: boolean) => void,
): Promise<boolean> {
  const own = await sessionPath(bus, sessionId);
  if (own === null) return false;
  const look = async (): Promise<void> => {
    const call = { destination: manager, path: own, interface: properties, member: 'Get' };
    const answer = await bus.call({
      ...call,
      signature: 'ss',
      body: [sessionInterface, 'LockedHint'],
    });
    const locked = booleanVariant(answer?.[0]);
    if (locked !== null) report(locked);
  };
  bus.listen({ interface: properties, member: 'PropertiesChanged' }, ({ path }) => {
    if (path === own) void look();
  });
  await look();
  return true;
}
