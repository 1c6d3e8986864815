import type texts from '../contract/texts/en/main.json';
import type { CommandFailure, FailureCode } from '../contract/commands/envelope.ts';
import type { FieldPath } from '../contract/field-path.ts';
import type { Texts } from './i18n/texts.ts';

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
