import type * as z from 'zod';
import { problemAt, type FileProblem } from '../contract/file-problem.ts';
import { formatPath, oneLine, valueAt, type FilePath } from './file-path.ts';
import { issueSaying } from './issue-saying.ts';

/** Shorter texts are words rather than secrets, and blotting them out would garble the line. */
const shortestSecret = 4;
const blot = '•••';

/** Blots out of a text whatever a provisioning document holds of credentials and a calendar's place. */
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
  prefix: FilePath = [],
): FileProblem {
  const [first] = error.issues;
  if (first === undefined) return problemAt(formatPath(prefix), 'not-valid');
  const issue = innermost(first);
  const path = [...prefix, ...issue.path, ...unknownKey(issue)];
  const value = valueAt(document, path);
  const isQuoted = issue.code === 'custom' && typeof value === 'string' && mayQuote(path);
  const quote = isQuoted ? { quote: oneLine(hideSecrets(value, document), longestQuote) } : {};
  return { path: formatPath(path), saying: { ...issueSaying(issue, value), ...quote } };
}

/** What stands inside a union or a key: the alternative with the least wrong says the most. */
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

function mayQuote([section, part]: FilePath): boolean {
  return section !== undefined && quotable.has(section) && part !== unquotable;
}
