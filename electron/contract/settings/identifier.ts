import * as z from 'zod';
import type { OwnProblem } from '../file-problem.ts';

/** The first of `word`, `word-2`, `word-3`… that is not taken. */
export function freeId(word: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? word : `${word}-${String(count)}`;
    if (!taken.has(candidate)) return candidate;
  }
}

const longestIdentifier = 64;

/** An id a person or administrator chose: 1 to 64 characters, no white space, control characters or slash. */
export const identifierSchema = z
  .string()
  .max(longestIdentifier)
  .regex(/^[^\s\p{C}/]+$/u, 'separators' satisfies OwnProblem);
