import type { Slot } from './slot.ts';

/** How a computer that woke waits for its network, in ms. */
export const wakeLimits = {
  /** By then calls are tried, network or not. */
  longestMs: 10_000,
  /** The first look; until then the system tells of the network it had before. */
  firstLookMs: 1000,
  lookEveryMs: 500,
  /** Calls are spread over this much, since an office wakes as one. */
  spreadMs: 1000,
} as const;

/** The slot once the computer woke: nothing automatic is sent before `until` (epoch ms). */
export function holdForNetwork(slot: Slot, until: number): Slot {
  return { ...slot, failures: 0, notBefore: until };
}

/** The slot once the network is there: due at `at` (epoch ms), unless it was before. */
export function letGo(slot: Slot, at: number): Slot {
  return slot.notBefore === null ? slot : { ...slot, notBefore: Math.min(slot.notBefore, at) };
}
