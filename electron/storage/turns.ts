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
