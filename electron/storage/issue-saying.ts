import * as z from 'zod';
import { type ProblemKey, type Saying, isOwnProblem } from '../contract/file-problem.ts';
import { oneLine } from './file-path.ts';

type Issue = z.core.$ZodIssue;

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

/** What zod says of a value that is not there. */
const toldWhenMissing: ReadonlySet<string> = new Set([
  'invalid_type',
  'invalid_value',
  'invalid_union',
]);

/** Says what is wrong with a value without repeating it. */
export function issueSaying(issue: Issue, value: unknown): Saying {
  return value === undefined && toldWhenMissing.has(issue.code) ? say('missing') : sayingOf(issue);
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

/** A form that is told by one member lists what that member may be. */
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

/** What a schema of ours refuses with; what zod says itself may hold a pattern. */
function own(message: string, otherwise: ProblemKey): Saying {
  return say(isOwnProblem(message) ? message : otherwise);
}
