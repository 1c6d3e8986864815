import type { DBusMessage, MessageBus } from '@homebridge/dbus-native';

/**
 * Reads a boolean D-Bus variant, which arrives as `[parsed signature, [value]]`.
 * @returns null where the value is something else.
 */
export function booleanVariant(variant: unknown): boolean | null {
  const value: unknown = Array.isArray(variant) && Array.isArray(variant[1]) ? variant[1][0] : null;
  return typeof value === 'boolean' ? value : null;
}

/** A signal that came over D-Bus. */
export interface BusSignal {
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly body: readonly unknown[];
}

/** A method call on D-Bus. */
export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

/** One connection to a message bus. */
export interface Bus {
  /** The answer's values; null where the call failed or nobody answered in time. */
  call(call: BusCall): Promise<readonly unknown[] | null>;
  /** Calls the listener at each signal of this interface and member. */
  listen(rule: { interface: string; member: string }, listener: (signal: BusSignal) => void): void;
  close(): void;
}

const signalType = 4;
const answerLimitMs = 2000;

function asSignal(message: DBusMessage): BusSignal | null {
  if (message.type !== signalType) return null;
  const { path = '', interface: from = '', member = '', body = [] } = message;
  return { path, interface: from, member, body };
}

function wrap(bus: MessageBus, onLost: () => void): Bus {
  bus.connection.on('error', onLost);
  bus.connection.on('end', onLost);
  return {
    call: (call) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          resolve(null);
        }, answerLimitMs);
        bus.invoke(call, (error: unknown, ...values: readonly unknown[]) => {
          clearTimeout(timer);
          resolve(error ? null : values);
        });
      }),
    listen: (rule, listener) => {
      bus.connection.on('message', (message: DBusMessage) => {
        const signal = asSignal(message);
        if (signal?.interface === rule.interface && signal.member === rule.member) listener(signal);
      });
      const match = `type='signal',interface='${rule.interface}',member='${rule.member}'`;
      bus.addMatch(match, () => undefined);
    },
    close: () => {
      bus.connection.removeAllListeners('end');
      bus.connection.stream.destroy();
    },
  };
}

/** Whether somebody owns a name; asking does not start a service of that name. */
export async function nameHasOwner(bus: Bus, name: string): Promise<boolean> {
  const answer = await bus.call({
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'NameHasOwner',
    signature: 's',
    body: [name],
  });
  return answer?.[0] === true;
}

/**
 * Connects to the session or system bus. The library is loaded only here, after the tray stands.
 * @param onLost is called once the connection fails or ends
 * @returns null where there is no such bus
 */
export async function openBus(
  which: 'session' | 'system',
  onLost: () => void,
): Promise<Bus | null> {
  if (which === 'session' && !process.env['DBUS_SESSION_BUS_ADDRESS']) return null;
  const dbus = await import('@homebridge/dbus-native');
  try {
    return wrap(which === 'session' ? dbus.sessionBus() : dbus.systemBus(), onLost);
  } catch {
    return null;
  }
}
