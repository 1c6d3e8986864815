import type texts from '../contract/texts/en/main.json';
import type { CommandFailure, FailureCode } from '../contract/commands/envelope.ts';
import {
  type FieldPath,
  formatPath,
  type FileProblem,
  type Saying,
} from '../contract/file-problem.ts';
import type { Texts } from './i18n/texts.ts';

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

/** A sentence about a command that failed, in the catalogue in every language. */
export type ErrorKey = keyof (typeof texts)['error'];

/** The field or argument that a sentence is about; all others are about none. */
const paths: Readonly<Partial<Record<ErrorKey, FieldPath>>> = {
  'unknown-status': ['STATUS'],
  'no-statuses': ['STATUS'],
  'ambiguous-status': ['STATUS'],
  'unknown-account': ['ACCOUNT'],
  'ambiguous-account': ['ACCOUNT'],
  past: ['until'],
  'too-far': ['until'],
  'not-yet': ['to'],
  'reason-required': ['message'],
};

/** The failure that `main:error.<key>` tells of, at its field. */
export function errorFailure(
  { code, key }: { readonly code: FailureCode; readonly key: ErrorKey },
  { t }: Texts,
  params: Readonly<Record<string, string>> = {},
): { readonly ok: false; readonly error: CommandFailure } {
  const path = paths[key];
  const error = { code, sentence: t(`main:error.${key}`, params) };
  return { ok: false, error: path === undefined ? error : { ...error, path } };
}
