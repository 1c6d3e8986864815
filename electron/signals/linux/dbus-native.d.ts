// The package's own types leave out the session bus and match rules.
import '@homebridge/dbus-native';

declare module '@homebridge/dbus-native' {
  /** As much of a message as is read here. */
  interface DBusMessage {
    readonly type?: number;
    readonly path?: string;
    readonly interface?: string;
    readonly member?: string;
    readonly destination?: string;
    readonly signature?: string;
    readonly body?: readonly unknown[];
  }

  interface MessageBus {
    addMatch(rule: string, callback: (error: unknown) => void): void;
  }

  export function sessionBus(options?: { readonly busAddress?: string }): MessageBus;
}
