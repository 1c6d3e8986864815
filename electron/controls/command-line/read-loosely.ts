import { parseArgs } from 'node:util';
import { optionTable } from './option-table.ts';

/** What a process was started with, where switches that are not ours stand among our own. */
export interface LooseArguments {
  /** The first word, and whether help was asked for; a link or path may stand there as well. */
  readonly word: string | null;
  readonly help: boolean;
  readonly profile: string | null;
}

/** Reads a process's own arguments leniently; a value behind `--profile` is not taken for a word. */
export function readLoosely(argv: readonly string[]): LooseArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: optionTable,
    allowPositionals: true,
    strict: false,
  });
  const { profile } = values;
  return {
    word: positionals[0] ?? null,
    help: values.help === true,
    profile: typeof profile === 'string' ? profile : null,
  };
}
