import { parseArgs } from 'node:util';
import { grammars, type Grammar } from './grammars.ts';
import { type ParsedCommandLine, UsageError } from './invocation.ts';
import { optionTable, type OptionName, type Values } from './option-table.ts';
import { text } from './read-options.ts';

/** What parseArgs dislikes; only its message says which. */
const kinds: readonly (readonly [key: string, pattern: RegExp])[] = [
  ['unknown-option', /^Unknown option '(-[^']*)'/u],
  ['no-value', /^Option '(?:-., )?(--[\w-]+) <value>' argument missing/u],
  ['dash-value', /^Option '(?:-., )?(--[\w-]+)' argument is ambiguous/u],
  ['stray-value', /^Option '(?:-., )?(--[\w-]+)' does not take an argument/u],
];

/**
 * The usage problem behind a message of parseArgs, which names the option and nothing secret. A
 * message of a newer Node, which nobody has translated yet, is shown as it is.
 */
export function optionError(message: string): UsageError {
  for (const [key, pattern] of kinds) {
    const option = pattern.exec(message)?.[1];
    if (option !== undefined) return new UsageError(`usage.${key}`, { option });
  }
  const [line = ''] = message.split('\n');
  return new UsageError('usage.options', { problem: line });
}

const everywhere: readonly OptionName[] = ['profile', 'sample', 'help'];

function tokensOf(argv: readonly string[]): { values: Values; positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...argv], options: optionTable, allowPositionals: true });
  } catch (error) {
    throw optionError(error instanceof Error ? error.message : '');
  }
}

/** Throws where options or operands do not belong to the command. */
function checkFit(
  { word, grammar }: { readonly word: string; readonly grammar: Grammar },
  values: Values,
  operands: readonly string[],
): void {
  const allowed = new Set<string>([...everywhere, ...grammar.options]);
  const stray = Object.keys(values).find((name) => !allowed.has(name));
  if (stray !== undefined)
    throw new UsageError('usage.stray-option', { command: word, option: `--${stray}` });
  const [least, most] = grammar.operands;
  if (operands.length < least || operands.includes(''))
    throw new UsageError('usage.too-few', { command: word });
  if (operands.length > most) throw new UsageError('usage.too-many', { command: word });
}

function read(argv: readonly string[]): ParsedCommandLine {
  const { values, positionals } = tokensOf(argv);
  const [word, ...operands] = positionals;
  const target = { profile: text(values, 'profile') ?? null, sample: values.sample === true };
  if (values.help === true || word === undefined || word === 'help') {
    return { ok: true, target, invocation: { kind: 'help' } };
  }
  const grammar = Object.hasOwn(grammars, word) ? grammars[word] : undefined;
  if (!grammar) throw new UsageError('usage.unknown-command', { command: word });
  checkFit({ word, grammar }, values, operands);
  return { ok: true, target, invocation: grammar.read(values, operands) };
}

/**
 * Reads a command line (docs/control.md#command-line). Nothing is contacted: syntax comes first.
 */
export function parseCommandLine(argv: readonly string[]): ParsedCommandLine {
  try {
    return read(argv);
  } catch (error) {
    if (error instanceof UsageError) return { ok: false, problem: error.problem };
    throw error;
  }
}
