import { nameHasOwner, type Bus } from './bus.ts';

interface ScreenSaver {
  readonly name: string;
  readonly path: string;
}

/** The desktops' screen savers, all with the same `ActiveChanged` signal and `GetActive` call. */
const screenSavers: readonly ScreenSaver[] = [
  { name: 'org.freedesktop.ScreenSaver', path: '/org/freedesktop/ScreenSaver' },
  { name: 'org.gnome.ScreenSaver', path: '/org/gnome/ScreenSaver' },
  { name: 'org.cinnamon.ScreenSaver', path: '/org/cinnamon/ScreenSaver' },
  { name: 'org.mate.ScreenSaver', path: '/org/mate/ScreenSaver' },
  { name: 'org.xfce.ScreenSaver', path: '/org/xfce/ScreenSaver' },
];

async function isActive(bus: Bus, { name, path }: ScreenSaver): Promise<boolean | null> {
  const answer = await bus.call({ destination: name, path, interface: name, member: 'GetActive' });
  const [active] = answer ?? [];
  return typeof active === 'boolean' ? active : null;
}

/**
 * Listens to the screen savers of all desktops, since Electron's `lock-screen` does not fire on Linux.
 * Each is asked once for its present state; a name that nobody owns is not woken up.
 * @param report is called with each reading
 * @returns the names that answered.
 */
export async function watchScreenSavers(
  bus: Bus,
  report: (active: boolean) => void,
): Promise<readonly string[]> {
  const answering: string[] = [];
  for (const saver of screenSavers) {
    bus.listen({ interface: saver.name, member: 'ActiveChanged' }, ({ body: [active] }) => {
      if (typeof active === 'boolean') report(active);
    });
    const active = (await nameHasOwner(bus, saver.name)) ? await isActive(bus, saver) : null;
    if (active === null) continue;
    answering.push(saver.name);
    report(active);
  }
  return answering;
}
