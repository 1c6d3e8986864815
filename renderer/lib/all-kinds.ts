import type { Kind } from '../../electron/contract/settings/status.ts';

const order: Readonly<Record<Kind, number>> = {
  available: 0,
  busy: 1,
  away: 2,
  break: 3,
  offline: 4,
};

/** Every kind of status, in the order in which people are shown them. */
// The keys of the table are the kinds.
export const allKinds = (Object.keys(order) as Kind[]).toSorted((a, b) => order[a] - order[b]);
