import type { Corrected, Sent, Shown } from '../../../../../renderer/features/history/segments.ts';

/** A change of what showed. */
export function shown(at: number, over: Partial<Shown> = {}): Shown {
  return {
    type: 'presence',
    at,
    status: 'available',
    name: 'Available',
    kind: 'available',
    source: 'manual',
    via: 'window',
    why: 'picked from the window',
    message: null,
    ...over,
  };
}

/** Lunch, a break. */
export function lunch(at: number, over: Partial<Shown> = {}): Shown {
  return shown(at, { status: 'lunch', name: 'Lunch', kind: 'break', ...over });
}

/** A call that was accepted. */
export function sent(at: number, over: Partial<Sent> = {}): Sent {
  return {
    type: 'delivery',
    at,
    account: 'one',
    accountName: 'One',
    vendor: 'garoon',
    status: 'available',
    state: 'applied',
    shows: 'attend',
    detail: null,
    latencyMs: 12,
    ...over,
  };
}

/** The person's answer to what an absence was. */
export function corrected(from: number, to: number, over: Partial<Corrected> = {}): Corrected {
  return {
    type: 'correction',
    at: to,
    from,
    to,
    source: 'lock',
    status: 'meeting',
    name: 'Meeting',
    kind: 'busy',
    ...over,
  };
}
