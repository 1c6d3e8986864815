import type texts from './texts/en/main.json';

/** The steps from the top of a document or form to one value in it. */
export type FieldPath = readonly (string | number)[];

const plainKey = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** In characters. */
const longestKey = 64;

/** Cuts a text so that it can stand in one line of an error. */
export function oneLine(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll(unprintable, '\u{FFFD}');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

function formatStep(step: string | number): string {
  if (typeof step === 'number') return `[${String(step)}]`;
  const key = oneLine(step, longestKey);
  return plainKey.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** Writes a path the way people do: `statuses[0].accounts.conpeek.workState`; '' for the whole. */
export function formatPath(path: FieldPath): string {
  return path.map(formatStep).join('').replace(/^\./u, '');
}

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPlural<Key> = Key extends `${infer Base}_${Plural}` ? Base : Key;

/** The sentences about wrong input, which are in the catalogue in every language. */
export type ProblemKey = WithoutPlural<keyof (typeof texts)['problem']>;

/** A sentence about wrong input that has no language yet. */
export interface Saying {
  readonly key: ProblemKey;
  /** What the sentence is filled with; never a secret. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The value that is wrong, where it may be repeated. */
  readonly quote?: string;
}

/** What is wrong with what was given, in a file or a form: where, and what; without any secret. */
export interface FileProblem {
  /** Empty where the whole of it is meant; null where no part is. */
  readonly path: FieldPath | null;
  readonly saying: Saying;
}

/** What is wrong at a path. */
export function problemAt(
  path: FieldPath | null,
  key: ProblemKey,
  params: Saying['params'] = {},
): FileProblem {
  return { path, saying: { key, params } };
}

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
