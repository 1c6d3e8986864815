import type * as z from 'zod';
import { problemLine } from '../i18n/problem-line.ts';
import type { Texts } from '../i18n/texts.ts';
import { formatPath } from '../storage/file-path.ts';
import { issueProblem } from '../storage/issue-problem.ts';

const whole = formatPath([]);

/** The one line about a command's input that does not fit; it names the field and repeats nothing. */
export function inputLine(error: z.ZodError, input: unknown, texts: Texts): string {
  const { path, saying } = issueProblem(error, input);
  return problemLine({ path: path === whole ? 'input' : path, saying }, texts);
}
