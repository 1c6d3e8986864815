import { runProgram } from '../prepare/run-program.mjs';
import { parseGVariant } from './gvariant.mjs';

/** @typedef {import('./gvariant.mjs').GVariant} GVariant */

/**
 * @typedef {object} BusTarget
 * @property {string} name who is asked
 * @property {string} path
 * @property {string} method with its interface, e.g. `org.example.Thing.Method`
 * @property {readonly string[]} [args] in the text form of GVariant
 */

/**
 * @typedef {object} BusClient
 * @property {(target: BusTarget) => Promise<GVariant[]>} call the answer's values; throws if the
 *   call fails
 * @property {(target: { name: string, path: string, property: string }) => Promise<GVariant>} get
 *   a property, `property` with its interface
 * @property {(name: string, limitSeconds?: number) => Promise<void>} appears waits for an owner
 * @property {() => Promise<string[]>} names all that are owned now
 */

/**
 * Speaks to one bus through `gdbus`.
 *
 * @param {{ address: string, env: NodeJS.ProcessEnv }} options
 * @returns {BusClient}
 */
export function createBusClient({ address, env }) {
  const gdbus = (/** @type {readonly string[]} */ args) =>
    runProgram('gdbus', args, { env: { ...env, DBUS_SESSION_BUS_ADDRESS: address } });

  /** @type {BusClient['call']} */
  const call = async ({ name, path, method, args = [] }) => {
    const where = ['call', '--session', '--dest', name, '--object-path', path, '--method', method];
    // The double dash keeps negative numbers from being read as options.
    const result = await gdbus([...where, '--', ...args]);
    if (result.code !== 0) throw new Error(`${method}: ${result.stderr.trim()}`);
    const values = parseGVariant(result.stdout);
    return Array.isArray(values) ? values : [values];
  };

  return {
    call,
    async get({ name, path, property }) {
      const dot = property.lastIndexOf('.');
      const [value = null] = await call({
        name,
        path,
        method: 'org.freedesktop.DBus.Properties.Get',
        args: [property.slice(0, dot), property.slice(dot + 1)],
      });
      return value;
    },
    async appears(name, limitSeconds = 20) {
      const result = await gdbus(['wait', '--session', '--timeout', String(limitSeconds), name]);
      if (result.code !== 0) throw new Error(`Not on the bus: ${name} ${result.stderr.trim()}`);
    },
    async names() {
      const [names] = await call({
        name: 'org.freedesktop.DBus',
        path: '/org/freedesktop/DBus',
        method: 'org.freedesktop.DBus.ListNames',
      });
      return Array.isArray(names) ? names.map(String) : [];
    },
  };
}
