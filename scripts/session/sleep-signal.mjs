/**
 * Lets the login service say that the machine goes to sleep, or has woken up. Nothing sleeps.
 *
 * @param {import('./bus-client.mjs').BusClient} systemBus
 * @param {boolean} asleep
 */
export async function signalSleep(systemBus, asleep) {
  const values = `[<${String(asleep)}>]`;
  await systemBus.call({
    name: 'org.freedesktop.login1',
    path: '/org/freedesktop/login1',
    method: 'org.freedesktop.DBus.Mock.EmitSignal',
    args: ['org.freedesktop.login1.Manager', 'PrepareForSleep', 'b', values],
  });
}
