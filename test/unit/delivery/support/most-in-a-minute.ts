/** The most calls that started within any sixty seconds; instants in ms, in any order. */
export function mostInAMinute(instants: readonly number[]): number {
  const sorted = instants.toSorted((a, b) => a - b);
  let from = 0;
  let most = 0;
  for (const [index, at] of sorted.entries()) {
    while ((sorted[from] ?? at) <= at - 60_000) {
      from += 1;
    }
    most = Math.max(most, index - from + 1);
  }
  return most;
}
