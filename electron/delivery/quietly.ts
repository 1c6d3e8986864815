import type { DeliveryPorts } from './ports.ts';

/** Does something that must not take the accounts down with it: what it throws is told as a bug. */
export function quietly(ports: Pick<DeliveryPorts, 'bug'>, action: () => void): void {
  try {
    action();
  } catch (error) {
    ports.bug(error);
  }
}
