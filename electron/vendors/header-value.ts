import * as z from 'zod';
import type { OwnProblem } from '../contract/file-problem.ts';

const longestValue = 4096;

/** A credential that is sent in a header as it is: printable ASCII, pasted white space trimmed. */
export const headerValueSchema: z.ZodType<string> = z
  .string()
  .trim()
  .min(1)
  .max(longestValue)
  .regex(/^[\x20-\x7e]*$/u, 'ascii' satisfies OwnProblem);
