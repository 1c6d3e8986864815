/** A clock that stands still until it is moved. */
export interface Clock {
  /** Epoch ms. */
  readonly now: () => number;
  advance(ms: number): void;
}

/** A clock that starts at 12:00:20.250 UTC on some Sunday. */
export function createClock(): Clock {
  let now = Date.UTC(2026, 10, 22, 12, 0, 20, 250);
  return {
    now: () => now,
    advance(ms) {
      now += ms;
    },
  };
}
