import * as z from 'zod';
import {
  problemAt,
  type FileProblem,
  type ProblemKey,
  type Saying,
  isOwnProblem,
  oneLine,
  type FieldPath,
} from '../../contract/file-problem.ts';

type Issue = z.core.$ZodIssue;

const longestQuote = 40;
const nameLike = /^[\w$-]{1,32}$/u;
const unnamed = '…';
/** Nothing a person types in these sections can be a secret, so the value may be quoted. */
const quotable: ReadonlySet<PropertyKey> = new Set(['automation', 'general']);
/** But for a calendar: its address is as good as a password. */
const unquotable = 'calendar';

/**
 * The first thing zod found, with its path in the whole document. Values are not repeated, but for
 * those of sections that hold no secrets; credentials never.
 */
export function issueProblem(
  error: z.ZodError,
  document: unknown,
  prefix: FieldPath = [],
): FileProblem {
  const [first] = error.issues;
  if (first === undefined) return problemAt(prefix, 'not-valid');
  const issue = innermost(first);
  const path = [...prefix, ...issue.path.map(stepOf), ...unknownKey(issue)];
  const value = valueAt(document, path);
  const isQuoted = issue.code === 'custom' && typeof value === 'string' && mayQuote(path);
  const quote = isQuoted ? { quote: oneLine(hideSecrets(value, document), longestQuote) } : {};
  return { path, saying: { ...issueSaying(issue, value), ...quote } };
}

/** The issue inside a union or a key: the alternative with the fewest faults is the one meant. */
function innermost(issue: Issue): Issue {
  const alternatives =
    issue.code === 'invalid_union'
      ? issue.errors
      : issue.code === 'invalid_key'
        ? [issue.issues]
        : [];
  const [best] = alternatives.toSorted((left, right) => left.length - right.length);
  const inner = best?.[0];
  return inner === undefined ? issue : innermost({ ...inner, path: pathInside(issue, inner) });
}

/** A key's own issue has no path of its own beyond the key. */
function pathInside(issue: Issue, inner: Issue): PropertyKey[] {
  return issue.code === 'invalid_key' ? issue.path : [...issue.path, ...inner.path];
}

/** A key that does not look like a name may be a secret in the wrong place. */
function unknownKey(issue: Issue): readonly string[] {
  const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  return key === undefined ? [] : [nameLike.test(key) ? key : unnamed];
}

/** JSON has no symbols as keys. */
function stepOf(step: PropertyKey): string | number {
  return typeof step === 'symbol' ? String(step) : step;
}

function mayQuote([section, part]: FieldPath): boolean {
  return section !== undefined && quotable.has(section) && part !== unquotable;
}

/** Shorter texts are words rather than secrets, and blotting them out would garble the line. */
const shortestSecret = 4;
const blot = '•••';

/** Blots out of a text whatever a provisioning document holds of credentials and a calendar's address. */
function hideSecrets(text: string, document: unknown): string {
  const accounts = valueAt(document, ['accounts']);
  const secrets = Array.isArray(accounts)
    ? accounts.flatMap((account: unknown) => textsIn(valueAt(account, ['credentials'])))
    : [];
  return [...secrets, ...textsIn(valueAt(document, ['automation', 'calendar', 'url']))]
    .filter((secret) => secret.length >= shortestSecret)
    .reduce((clean, secret) => clean.replaceAll(secret, blot), text);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The value a path leads to, or undefined. */
export function valueAt(document: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, step) => memberOf(value, step), document);
}

function memberOf(value: unknown, step: string | number): unknown {
  const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
  return holds ? Reflect.get(value, step) : undefined;
}

const expectedKeys: Readonly<Record<string, ProblemKey>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'true-or-false',
  object: 'object',
  record: 'object',
  array: 'list',
};

/** A list of choices is cut so that the sentence stays one that can be read. */
const longestList = 225;

/** How zod refuses a value that is not there. */
const codesOfMissing: ReadonlySet<string> = new Set([
  'invalid_type',
  'invalid_value',
  'invalid_union',
]);

/** What is wrong with a value, without repeating it. */
function issueSaying(issue: Issue, value: unknown): Saying {
  return value === undefined && codesOfMissing.has(issue.code) ? say('missing') : sayingOf(issue);
}

function say(key: ProblemKey, params: Saying['params'] = {}): Saying {
  return { key, params };
}

function sayingOf(issue: Issue): Saying {
  switch (issue.code) {
    case 'invalid_type':
      return typeSaying(issue.expected);
    case 'invalid_value':
      return choiceSaying(issue.values);
    case 'unrecognized_keys':
      return say('unknown-key');
    case 'too_big':
      return sizeSaying('most', issue.maximum, issue.origin);
    case 'too_small':
      return sizeSaying('least', issue.minimum, issue.origin);
    case 'invalid_format':
      return formatSaying(issue);
    case 'invalid_union':
      return formSaying(issue);
    default:
      return own(issue.message, 'not-valid');
  }
}

function typeSaying(expected: string): Saying {
  const key = expectedKeys[expected];
  return key === undefined ? say('exactly', { choice: expected }) : say(key);
}

function choiceSaying(values: readonly unknown[]): Saying {
  const listed = values.map((value) => JSON.stringify(value)).join(', ');
  return values.length === 1
    ? say('exactly', { choice: oneLine(listed, longestList) })
    : say('one-of', { choices: oneLine(listed, longestList) });
}

/** Where one member decides between forms, the sentence lists what that member may be. */
function formSaying(issue: z.core.$ZodIssueInvalidUnion): Saying {
  const { options } = z.object({ options: z.array(z.string()).min(1) }).safeParse(issue).data ?? {};
  return options ? choiceSaying(options) : say('no-form');
}

function sizeSaying(bound: 'least' | 'most', limit: number | bigint, origin: string): Saying {
  const count = Number(limit);
  if (origin === 'string') {
    return bound === 'least' && count === 1 ? say('empty') : say(`${bound}-characters`, { count });
  }
  const isList = origin === 'array' || origin === 'set';
  return isList ? say(`${bound}-entries`, { count }) : say(`at-${bound}`, { size: count });
}

function formatSaying(issue: z.core.$ZodIssueInvalidStringFormat): Saying {
  return issue.format === 'url' ? say('http-address') : own(issue.message, 'wrong-form');
}

/** Our own schemas give a key of a sentence; zod's own message may hold a pattern. */
function own(message: string, otherwise: ProblemKey): Saying {
  return say(isOwnProblem(message) ? message : otherwise);
}
