import * as z from 'zod';
import type { OwnProblem } from './own-problem.ts';

const longestIdentifier = 64;

/** An id a person or administrator chose: 1 to 64 characters, no white space, control characters or slash. */
export const identifierSchema = z
  .string()
  .max(longestIdentifier)
  .regex(/^[^\s\p{C}/]+$/u, 'separators' satisfies OwnProblem);
