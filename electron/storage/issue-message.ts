import * as z from 'zod';

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

/** Says what is wrong with a value without repeating it. */
export function issueMessage(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${expectedNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return choiceMessage(issue.values);
    case 'unrecognized_keys':
      return 'is not a known key';
    case 'too_big':
      return sizeMessage('at most', issue.maximum, issue.origin);
    case 'too_small':
      return sizeMessage('at least', issue.minimum, issue.origin);
    case 'invalid_format':
      return formatMessage(issue);
    case 'invalid_union':
      return formMessage(issue);
    default:
      return ownWords(issue.message, 'is not valid');
  }
}

function choiceMessage(values: readonly unknown[]): string {
  const listed = values.map((value) => JSON.stringify(value)).join(', ');
  return values.length === 1 ? `must be ${listed}` : `must be one of ${listed}`;
}

/** A form that is told by one member lists what that member may be. */
function formMessage(issue: z.core.$ZodIssueInvalidUnion): string {
  const { options } = z.object({ options: z.array(z.string()).min(1) }).safeParse(issue).data ?? {};
  return options ? choiceMessage(options) : 'has none of the allowed forms';
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
  return issue.format === 'url'
    ? 'must be an http or https address'
    : ownWords(issue.message, 'does not have the right form');
}

/** The words a schema of ours was given; zod's own begin with a capital and may hold a pattern. */
function ownWords(message: string, otherwise: string): string {
  return message === '' || /^\p{Lu}/u.test(message) ? otherwise : message;
}
