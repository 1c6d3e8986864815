import type { ProblemKey } from './file-problem.ts';

const keys = [
  'account-or-entry',
  'after-from',
  'ascii',
  'base64',
  'colour',
  'conpeek-path',
  'date',
  'days-at-once',
  'digits',
  'dots',
  'empty',
  'feed-address',
  'file-path',
  'garoon-end',
  'garoon-path',
  'holds-login',
  'host',
  'hours',
  'http-address',
  'https-address',
  'lineworks-user',
  'needed-on-break',
  'own-name',
  'safe-address',
  'separators',
  'time-zone',
  'update-address',
  'url-or-file',
] as const satisfies readonly ProblemKey[];

/**
 * What our own schemas refuse with: zod's message is the key of a sentence rather than the sentence,
 * so that it can be said in every language.
 */
export type OwnProblem = (typeof keys)[number];

const known: ReadonlySet<string> = new Set(keys);

/** Whether a message of zod is one of ours; its own are English sentences. */
export function isOwnProblem(message: string): message is OwnProblem {
  return known.has(message);
}
