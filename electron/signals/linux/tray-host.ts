import { type Bus, booleanVariant } from './bus.ts';

/**
 * Whether this desktop shows tray icons: somebody watches for them and at least one host draws them.
 */
export async function hasTrayHost(bus: Bus): Promise<boolean> {
  const answer = await bus.call({
    destination: 'org.kde.StatusNotifierWatcher',
    path: '/StatusNotifierWatcher',
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: ['org.kde.StatusNotifierWatcher', 'IsStatusNotifierHostRegistered'],
  });
  return booleanVariant(answer?.[0]) === true;
}
