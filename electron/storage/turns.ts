/** Runs a task once every earlier one has ended; at once, in this tick, where none is under way. */
export type OneByOne = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** Makes a queue in which tasks never overlap and an idle one costs nothing. */
export function createOneByOne(): OneByOne {
  let last: Promise<void> | null = null;
  return (task) => {
    const mine = last === null ? task() : last.then(task);
    const ended = mine.then(
      () => undefined,
      () => undefined,
    );
    last = ended;
    void ended.then(() => {
      if (last === ended) last = null;
    });
    return mine;
  };
}

/** Runs a task once every earlier one has ended, whether it succeeded or not. */
export type InTurn = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** Makes a queue in which tasks never overlap. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return async (task) => {
    const mine = last.then(task, task);
    last = mine.catch(() => undefined);
    return await mine;
  };
}
