/** The first and the longest reach of a wait, in ms, and the failures after which the circuit is open. */
export const backoffLimits = { baseMs: 1000, capMs: 600_000, failuresToOpen: 8 } as const;

/**
 * How long to wait after so many failures in a row (1 or more), in ms, at least 1: anywhere between
 * nothing and a reach that doubles (design: full jitter). After eight the circuit is open: the
 * vendor has long been away, so a probe never comes before half of the reach, which ends at ten
 * minutes. `random` is at least 0 and below 1.
 */
export function backoffMs(failures: number, random: number): number {
  const { baseMs, capMs, failuresToOpen } = backoffLimits;
  const reach = Math.min(capMs, baseMs * 2 ** (failures - 1));
  const share = failures > failuresToOpen ? (1 + random) / 2 : random;
  return Math.max(1, Math.floor(reach * share));
}
