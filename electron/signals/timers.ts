/** Runs `task` once after `ms`; the returned function cancels it. */
export type SetTimer = (ms: number, task: () => void) => () => void;

/** Node's timers never wait longer than this, in ms. */
const longestTimerMs = 2_147_483_647;

/** Real timers. They do not keep a process alive that has nothing else to do. */
export const setRealTimer: SetTimer = (ms, task) => {
  const timer = setTimeout(task, Math.min(Math.max(0, ms), longestTimerMs));
  return () => {
    clearTimeout(timer);
  };
};

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setRealTimer(ms, resolve);
  });
}
