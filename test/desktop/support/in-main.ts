const mostTries = 3;

/**
 * Runs a task in the program's main process. Now and then what it is asked with is collected there as
 * garbage before it has answered, so it is asked again; the task has to be one that may run twice.
 */
export async function inMain<Result>(task: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await task();
    } catch (error) {
      if (tries === mostTries || !String(error).includes('garbage collected')) throw error;
    }
  }
}
