import { UsageError } from './usage-error.ts';

/** What parseArgs dislikes; it tells so only in its message. */
const kinds: readonly (readonly [key: string, told: RegExp])[] = [
  ['unknown-option', /^Unknown option '(-[^']*)'/u],
  ['no-value', /^Option '(?:-., )?(--[\w-]+) <value>' argument missing/u],
  ['dash-value', /^Option '(?:-., )?(--[\w-]+)' argument is ambiguous/u],
  ['stray-value', /^Option '(?:-., )?(--[\w-]+)' does not take an argument/u],
];

/**
 * The usage problem behind a message of parseArgs, which names the option and nothing secret. A
 * message of a newer Node, which nobody has translated yet, is told as it is.
 */
export function optionError(message: string): UsageError {
  for (const [key, told] of kinds) {
    const option = told.exec(message)?.[1];
    if (option !== undefined) return new UsageError(`usage.${key}`, { option });
  }
  const [line = ''] = message.split('\n');
  return new UsageError('usage.options', { problem: line });
}
