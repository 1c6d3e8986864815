/** The first of `word`, `word-2`, `word-3`… that is not taken. */
export function freeId(word: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? word : `${word}-${String(count)}`;
    if (!taken.has(candidate)) return candidate;
  }
}
