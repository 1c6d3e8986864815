import { problemAt } from '../contract/file-problem.ts';
import type { FromFile } from './from-file.ts';
import { jsonProblemAt } from './json-problem.ts';

/** Deeper nesting serves nothing and would exhaust the stack of whoever walks it. */
const deepest = 64;

const bracket = /"(?:[^"\\]|\\.)*"|[{}[\]]/gsu;

/** Reads JSON, with or without a byte order mark; a problem names line and column, never content. */
export function parseJson(text: string): FromFile<unknown> {
  const json = text.replace(/^\u{FEFF}/u, '');
  try {
    const value: unknown = JSON.parse(json);
    if (depthOf(json) <= deepest) return { ok: true, value };
    return { ok: false, problem: problemAt('file', 'too-deep') };
  } catch {
    const { line, column } = jsonProblemAt(json);
    return { ok: false, problem: problemAt(null, 'not-json', { line, column }) };
  }
}

function depthOf(json: string): number {
  let depth = 0;
  let most = 0;
  for (const [mark] of json.matchAll(bracket)) {
    if (mark === '{' || mark === '[') depth += 1;
    else if (mark === '}' || mark === ']') depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}
