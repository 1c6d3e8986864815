import type { FileProblem, Saying } from '../../contract/file-problem.ts';
import type { Texts } from './texts.ts';

/** The sentence about wrong input, in the person's language. */
export function sentenceOf({ key, params, quote }: Saying, { t }: Texts): string {
  const sentence = t(`main:problem.${key}`, params);
  return quote === undefined ? sentence : t('main:problem.quoted', { value: quote, sentence });
}

/**
 * The one line that is shown for a problem (docs/control.md#errors); a path is the same in every
 * language.
 */
export function problemLine({ path, saying }: FileProblem, texts: Texts): string {
  const sentence = sentenceOf(saying, texts);
  return path === null ? sentence : `${path}: ${sentence}`;
}
