interface Timer {
  at: number;
  readonly fire: () => void;
}

/** A clock and timers that only move on demand. */
export interface SimulatedTime {
  /** The wall clock, epoch ms. */
  now(): number;
  /** Ms since the start; not moved by `setWall`. */
  elapsed(): number;
  setTimer(ms: number, fire: () => void): () => void;
  /** Lets time pass, firing what falls due in order. */
  advance(ms: number): Promise<void>;
  /** Lets the computer sleep: time passes and no timer fires. */
  sleep(ms: number): void;
  /** Sets the wall clock forward or back without letting time pass. */
  shiftWall(ms: number): void;
  timers(): number;
}

export async function flush(): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    await Promise.resolve();
  }
}

export function simulatedTime(start: number): SimulatedTime {
  let elapsed = 0;
  let wall = start;
  const timers = new Set<Timer>();

  const next = (until: number): Timer | undefined =>
    [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];

  return {
    now: () => wall + elapsed,
    elapsed: () => elapsed,
    setTimer: (ms, fire) => {
      const timer = { at: elapsed + ms, fire };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance: async (ms) => {
      const until = elapsed + ms;
      await flush();
      for (let timer = next(until); timer !== undefined; timer = next(until)) {
        elapsed = Math.max(elapsed, timer.at);
        timers.delete(timer);
        timer.fire();
        await flush();
      }
      elapsed = until;
    },
    sleep: (ms) => {
      elapsed += ms;
      for (const timer of timers) {
        timer.at += ms;
      }
    },
    shiftWall: (ms) => {
      wall += ms;
    },
    timers: () => timers.size,
  };
}
