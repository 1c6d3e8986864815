/** The first and the longest reach of a wait, in ms. */
export const backoffLimits = { baseMs: 1000, capMs: 300_000 } as const;

/**
 * How long to wait after so many failures in a row (1 or more), in ms, at least 1: anywhere
 * between nothing and a reach that doubles up to the cap (design: full jitter). `random` is at least 0 and below 1.
 */
export function backoffMs(failures: number, random: number): number {
  const reach = Math.min(backoffLimits.capMs, backoffLimits.baseMs * 2 ** (failures - 1));
  return Math.max(1, Math.floor(reach * random));
}
