import { parseDuration } from '../../contract/duration.ts';
import { parseFor, parseUntil, type ParsedEnding } from '../../contract/parse-ending.ts';
import { type Format, UsageError } from './invocation.ts';
import type { OptionName, Values } from './option-table.ts';

const defaultWaitMs = 60_000;

/** The text given with an option. */
export function text(values: Values, name: OptionName): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** How long to wait for the accounts, in ms; null does not wait. */
export function waitOf(values: Values): number | null {
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

/** The `ending` of a command's input, from `--for` or `--until`. */
export function endingOf(values: Values): Readonly<Record<string, unknown>> {
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

/** How the answer is printed. */
export function formatOf(values: Values): Format {
  if (values.json === true && values.csv === true) throw new UsageError('usage.json-and-csv');
  if (values.json === true) return 'json';
  return values.csv === true ? 'csv' : 'text';
}

/** The instant given with `--from` or `--to`, epoch ms, as part of a command's input. */
export function instantOf(values: Values, name: 'from' | 'to'): Readonly<Record<string, number>> {
  const given = text(values, name);
  if (given === undefined) return {};
  const parsed = parseUntil(given);
  if (!parsed.ok || parsed.ending.kind !== 'instant') {
    throw new UsageError('usage.no-offset', { option: `--${name}`, value: given });
  }
  return { [name]: parsed.ending.at };
}

const highestPort = 65_535;

/** The port given with `--redirect-port`; null where there is none. */
export function portOf(values: Values): number | null {
  const value = text(values, 'redirect-port');
  if (value === undefined) return null;
  const port = /^\d{1,5}$/u.test(value) ? Number(value) : 0;
  if (port < 1 || port > highestPort) throw new UsageError('usage.not-a-port', { value });
  return port;
}
