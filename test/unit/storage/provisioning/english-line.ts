import type { FileProblem } from '../../../../electron/contract/file-problem.ts';
import { english } from '../../../../electron/wording/i18n/catalogues.ts';
import { failureLine } from '../../../../electron/contract/commands/envelope.ts';
import { problemFailure } from '../../../../electron/wording/failures.ts';
import { createTexts } from '../../../../electron/wording/i18n/texts.ts';

const texts = createTexts('en', english, english);

/** The line that is shown for a problem where English is spoken. */
export function englishLine(problem: FileProblem): string {
  return failureLine(problemFailure('invalid-file', problem, texts));
}
