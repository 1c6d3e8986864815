import type * as z from 'zod';
import type { FileProblem } from './file-problem.ts';
import { formatPath, oneLine, valueAt, type FilePath } from './file-path.ts';
import { issueMessage } from './issue-message.ts';
import { hideSecrets } from './secret-texts.ts';

type Issue = z.core.$ZodIssue;

const longestMessage = 240;
const longestQuote = 40;
const nameLike = /^[\w$-]{1,32}$/u;
const unnamed = '…';
/** Only what a schema says in its own words could repeat a value. */
const ownWords: ReadonlySet<string> = new Set(['custom', 'invalid_format']);
/** What zod says of a value that is not there. */
const toldWhenMissing: ReadonlySet<string> = new Set([
  'invalid_type',
  'invalid_value',
  'invalid_union',
]);
/** Nothing a person types in these sections can be a secret, so the value may be quoted. */
const quotable: ReadonlySet<PropertyKey> = new Set(['automation', 'general']);
/** But for a calendar: its address is as good as a password. */
const unquotable = 'calendar';

/**
 * The first thing zod found, as one line with its path in the whole document. Values are not
 * repeated, but for those of sections that hold no secrets; credentials never.
 */
export function issueProblem(
  error: z.ZodError,
  document: unknown,
  prefix: FilePath = [],
): FileProblem {
  const [first] = error.issues;
  if (first === undefined) return { path: formatPath(prefix), message: 'is not valid' };
  const issue = innermost(first);
  const path = [...prefix, ...issue.path, ...unknownKey(issue)];
  const value = valueAt(document, path);
  const isMissing = value === undefined && toldWhenMissing.has(issue.code);
  const plain = isMissing ? 'is missing' : issueMessage(issue);
  const said = quote(path, value, issue) + plain;
  const message = ownWords.has(issue.code) ? hideSecrets(said, document) : said;
  return { path: formatPath(path), message: oneLine(message, longestMessage) };
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

function quote(path: FilePath, value: unknown, issue: Issue): string {
  const [section, part] = path;
  const isPlain = section !== undefined && quotable.has(section) && part !== unquotable;
  const mayQuote = isPlain && issue.code === 'custom';
  return mayQuote && typeof value === 'string' ? `"${oneLine(value, longestQuote)}" ` : '';
}
