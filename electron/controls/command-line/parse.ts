import { parseArgs } from 'node:util';
import { parseDuration } from '../../contract/duration.ts';
import { parseFor, parseUntil, type ParsedEnding } from '../../contract/parse-ending.ts';
import type {
  AppInvocation,
  Format,
  Invocation,
  ParsedCommandLine,
  UsageProblem,
} from './invocation.ts';

const defaultWaitMs = 60_000;

const optionTable = {
  profile: { type: 'string' },
  sample: { type: 'boolean' },
  hidden: { type: 'boolean' },
  foreground: { type: 'boolean' },
  message: { type: 'string' },
  for: { type: 'string' },
  until: { type: 'string' },
  wait: { type: 'boolean' },
  timeout: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  watch: { type: 'boolean' },
  explain: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  replace: { type: 'boolean' },
  'allow-plaintext-secrets': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type OptionName = keyof typeof optionTable;
type Values = Partial<Record<OptionName, string | boolean>>;

const everywhere: readonly OptionName[] = ['profile', 'sample', 'help'];

interface Grammar {
  readonly options: readonly OptionName[];
  readonly operands: readonly [least: number, most: number];
  read(values: Values, operands: readonly string[]): Invocation;
}

class UsageError extends Error {
  readonly problem: UsageProblem;
  constructor(key: string, params: Readonly<Record<string, string>> = {}) {
    super(key);
    this.problem = { key, params };
  }
}

function text(values: Values, name: OptionName): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

function waitOf(values: Values): number | null {
  const timeout = text(values, 'timeout');
  if (values.wait !== true) {
    if (timeout !== undefined) throw new UsageError('usage.timeout-without-wait');
    return null;
  }
  if (timeout === undefined) return defaultWaitMs;
  const ms = parseDuration(timeout);
  if (ms === null)
    throw new UsageError('usage.not-a-duration', { option: '--timeout', value: timeout });
  return ms;
}

function endingOf(values: Values): Readonly<Record<string, unknown>> {
  const duration = text(values, 'for');
  const until = text(values, 'until');
  if (duration !== undefined && until !== undefined) throw new UsageError('usage.for-and-until');
  if (duration !== undefined) return readEnding('--for', duration, parseFor);
  if (until !== undefined) return readEnding('--until', until, parseUntil);
  return {};
}

function readEnding(
  option: string,
  value: string,
  parse: (text: string) => ParsedEnding,
): Readonly<Record<string, unknown>> {
  const parsed = parse(value);
  if (parsed.ok) return { ending: parsed.ending };
  throw new UsageError(`usage.${parsed.problem}`, { option, value });
}

function formatOf(values: Values): Format {
  if (values.json === true && values.csv === true) throw new UsageError('usage.json-and-csv');
  if (values.json === true) return 'json';
  return values.csv === true ? 'csv' : 'text';
}

function instantOf(values: Values, name: 'from' | 'to'): Readonly<Record<string, number>> {
  const given = text(values, name);
  if (given === undefined) return {};
  const parsed = parseUntil(given);
  if (!parsed.ok || parsed.ending.kind !== 'instant') {
    throw new UsageError('usage.no-offset', { option: `--${name}`, value: given });
  }
  return { [name]: parsed.ending.at };
}

function toApp(
  name: AppInvocation['name'],
  input: Readonly<Record<string, unknown>>,
  more: Partial<AppInvocation> = {},
): AppInvocation {
  const plain = { format: 'text', waitMs: null, watch: false, explain: false, file: null } as const;
  return { kind: 'app', name, input, ...plain, ...more };
}

function simple(name: 'clear' | 'undo'): Grammar {
  return {
    options: ['wait', 'timeout'],
    operands: [0, 0],
    read: (values) => toApp(name, {}, { waitMs: waitOf(values) }),
  };
}

function listing(name: 'statuses' | 'accounts' | 'diagnose'): Grammar {
  return {
    options: ['json'],
    operands: [0, 0],
    read: (values) => toApp(name, {}, { format: formatOf(values) }),
  };
}

const grammars: Readonly<Record<string, Grammar>> = {
  start: {
    options: ['hidden', 'foreground'],
    operands: [0, 0],
    read: (values) => ({
      kind: 'start',
      hidden: values.hidden === true,
      foreground: values.foreground === true,
    }),
  },
  set: {
    options: ['message', 'for', 'until', 'wait', 'timeout'],
    operands: [1, 1],
    read: (values, [status = '']) => {
      const message = text(values, 'message');
      const input = { status, ...(message === undefined ? {} : { message }), ...endingOf(values) };
      return toApp('set', input, { waitMs: waitOf(values) });
    },
  },
  clear: simple('clear'),
  undo: simple('undo'),
  pause: {
    options: ['for'],
    operands: [0, 1],
    read: (values, [account]) => {
      if (account === undefined) return toApp('pause', endingOf(values));
      // Only automation is paused for a while; an account stays out until it is resumed.
      if (values.for === undefined) return toApp('pause', { account });
      throw new UsageError('usage.stray-option', { command: 'pause ACCOUNT', option: '--for' });
    },
  },
  resume: {
    options: [],
    operands: [0, 1],
    read: (_values, [account]) => toApp('resume', account === undefined ? {} : { account }),
  },
  status: {
    options: ['json', 'watch', 'explain'],
    operands: [0, 0],
    read: (values) =>
      toApp(
        'status',
        {},
        {
          format: formatOf(values),
          watch: values.watch === true,
          explain: values.explain === true,
        },
      ),
  },
  statuses: listing('statuses'),
  accounts: listing('accounts'),
  diagnose: listing('diagnose'),
  history: {
    options: ['from', 'to', 'json', 'csv'],
    operands: [0, 0],
    read: (values) =>
      toApp(
        'history',
        { ...instantOf(values, 'from'), ...instantOf(values, 'to') },
        { format: formatOf(values) },
      ),
  },
  import: {
    options: ['replace', 'allow-plaintext-secrets'],
    operands: [1, 1],
    read: (values, [file = '']) => {
      const allowPlaintextSecrets = values['allow-plaintext-secrets'] === true;
      return toApp('import', { replace: values.replace === true, allowPlaintextSecrets }, { file });
    },
  },
  export: {
    options: [],
    operands: [0, 1],
    read: (_values, [file]) => toApp('export', {}, { file: file ?? null }),
  },
  quit: { options: [], operands: [0, 0], read: () => toApp('quit', {}) },
};

/** What a process was started with, where switches that are not ours stand among our own. */
export interface LooseArguments {
  /** The first word, and whether help was asked for; a link or path may stand there as well. */
  readonly word: string | null;
  readonly help: boolean;
  readonly profile: string | null;
}

/** Reads a process's own arguments leniently; a value behind `--profile` is not taken for a word. */
export function readLoosely(argv: readonly string[]): LooseArguments {
  const args = argv.filter((argument) => !/^-(?!-)/u.test(argument));
  const { values, positionals } = parseArgs({
    args,
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

function tokensOf(argv: readonly string[]): { values: Values; positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...argv], options: optionTable, allowPositionals: true });
  } catch (error) {
    // parseArgs tells what it disliked only in its message, which names the option and nothing secret.
    const [line = ''] = (error instanceof Error ? error.message : '').split('\n');
    throw new UsageError('usage.options', { problem: line });
  }
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
  const allowed = new Set<string>([...everywhere, ...grammar.options]);
  const stray = Object.keys(values).find((name) => !allowed.has(name));
  if (stray !== undefined)
    throw new UsageError('usage.stray-option', { command: word, option: `--${stray}` });
  const [least, most] = grammar.operands;
  if (operands.length < least || operands.includes('')) throw new UsageError('usage.too-few', { command: word });
  if (operands.length > most) throw new UsageError('usage.too-many', { command: word });
  return { ok: true, target, invocation: grammar.read(values, operands) };
}

/** Reads a command line (control: command line). Nothing is contacted: syntax comes first. */
export function parseCommandLine(argv: readonly string[]): ParsedCommandLine {
  try {
    return read(argv);
  } catch (error) {
    if (error instanceof UsageError) return { ok: false, problem: error.problem };
    throw error;
  }
}
