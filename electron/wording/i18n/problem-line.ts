import type { CommandFailure, FailureCode } from '../../contract/commands/envelope.ts';
import { formatPath } from '../../contract/field-path.ts';
import type { FileProblem, Saying } from '../../contract/file-problem.ts';
import type { Texts } from './texts.ts';

/** The sentence about wrong input, in the person's language. */
export function sentenceOf({ key, params, quote }: Saying, { t }: Texts): string {
  const sentence = t(`main:problem.${key}`, params);
  return quote === undefined ? sentence : t('main:problem.quoted', { value: quote, sentence });
}

/** The failure of a command whose input has this problem. */
export function problemFailure(
  code: FailureCode,
  { path, saying }: FileProblem,
  texts: Texts,
): CommandFailure {
  const failure = { code, sentence: sentenceOf(saying, texts) };
  return path === null ? failure : { ...failure, path };
}

/** The one line for a problem where no command failed; a path is the same in every language. */
export function problemLine({ path, saying }: FileProblem, texts: Texts): string {
  const sentence = sentenceOf(saying, texts);
  return path === null ? sentence : `${formatPath(path)}: ${sentence}`;
}
