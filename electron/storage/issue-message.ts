import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

const expectedNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

/** Says what is wrong with a value without repeating it; `isMissing` if it is not there at all. */
export function issueMessage(issue: Issue, isMissing: boolean): string {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing
        ? 'is missing'
        : `must be ${expectedNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return isMissing ? 'is missing' : choiceMessage(issue.values);
    case 'unrecognized_keys':
      return 'is not a known key';
    case 'too_big':
      return sizeMessage('at most', issue.maximum, issue.origin);
    case 'too_small':
      return sizeMessage('at least', issue.minimum, issue.origin);
    case 'invalid_format':
      return formatMessage(issue);
    case 'invalid_union':
      return isMissing ? 'is missing' : 'has none of the allowed forms';
    case 'custom':
      return ownWords(issue.message) ?? 'is not valid';
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return 'is not valid';
  }
}

function choiceMessage(values: readonly unknown[]): string {
  const listed = values.map((value) => JSON.stringify(value)).join(', ');
  return values.length === 1 ? `must be ${listed}` : `must be one of ${listed}`;
}

function sizeMessage(bound: string, size: number | bigint, origin: string): string {
  if (origin === 'string') {
    return bound === 'at least' && size === 1
      ? 'must not be empty'
      : `must have ${bound} ${String(size)} characters`;
  }
  const isList = origin === 'array' || origin === 'set';
  return isList ? `must have ${bound} ${String(size)} entries` : `must be ${bound} ${String(size)}`;
}

function formatMessage(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'url') return 'must be an http or https address';
  return ownWords(issue.message) ?? 'does not have the right form';
}

/** The words a schema of ours was given; zod's own begin with a capital and may hold a pattern. */
function ownWords(message: string): string | null {
  return message === '' || /^\p{Lu}/u.test(message) ? null : message;
}
