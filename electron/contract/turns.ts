/** Runs a task once every earlier one has ended, whether it succeeded or not. */
export type InTurn = <Result>(task: () => Promise<Result>) => Promise<Result>;

/**
 * A queue in which tasks never overlap. Where none is under way a task starts at once, in this
 * tick, so that an idle queue costs a status nothing.
 */
export function createTurns(): InTurn {
  let last: Promise<void> | null = null;
  return async (task) => {
    const mine = last === null ? task() : last.then(task);
    const ended = mine.then(
      () => undefined,
      () => undefined,
    );
    last = ended;
    void ended.then(() => {
      if (last === ended) last = null;
    });
    return await mine;
  };
}
