import type { JsonObject } from '../../contract/json.ts';
import type { Format } from './invocation.ts';
import { exitCode } from './exit-code.ts';
import type { Client } from './server.ts';
import type { Request } from './wire.ts';

function cell(value: unknown, separator: string): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const needsQuotes = text.includes(separator) || /["\r\n]/u.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Writes records as lines with a heading, quoted as RFC 4180 says.
 * @param columns the keys to write; all that occur unless given
 */
export function toCsv(
  records: readonly Readonly<Record<string, unknown>>[],
  separator: string,
  columns = [...new Set(records.flatMap((record) => Object.keys(record)))],
): readonly string[] {
  if (columns.length === 0) return [];
  const lines = records.map((record) =>
    columns.map((column) => cell(record[column], separator)).join(separator),
  );
  return [columns.join(separator), ...lines];
}

/** The entries of a history in portions; asked for anew at every call. */
export type HistoryBatches = () => AsyncIterable<readonly JsonObject[]>;

/**
 * A history as lines of text, portion by portion, since a year of it is too long to be held at once:
 * one JSON object with a version, or a table with a column for every key that occurs.
 */
export function historyLines(
  batches: HistoryBatches,
  format: Format,
): AsyncGenerator<readonly string[]> {
  return format === 'json'
    ? jsonLines(batches)
    : tableLines(batches, format === 'csv' ? ',' : '\t');
}

function indented(entry: JsonObject): string {
  return `    ${JSON.stringify(entry, null, 2).replaceAll('\n', '\n    ')}`;
}

async function* jsonLines(batches: HistoryBatches): AsyncGenerator<readonly string[]> {
  yield ['{', '  "version": 1,', '  "entries": ['];
  let last: string | null = null;
  for await (const batch of batches()) {
    // What comes after an entry is only known with the next one.
    const lines: string[] = [];
    for (const entry of batch) {
      if (last !== null) lines.push(`${last},`);
      last = indented(entry);
    }
    yield lines;
  }
  yield [...(last === null ? [] : [last]), '  ]', '}'];
}

async function* tableLines(
  batches: HistoryBatches,
  separator: string,
): AsyncGenerator<readonly string[]> {
  const columns = new Set<string>();
  for await (const batch of batches()) {
    for (const entry of batch) for (const key of Object.keys(entry)) columns.add(key);
  }
  const table = (entries: readonly JsonObject[]): readonly string[] =>
    toCsv(entries, separator, [...columns]);
  yield table([]);
  for await (const batch of batches()) yield table(batch).slice(1);
}

/** Prints a history as it is read, no faster than the client takes it. */
export async function answerHistory(
  batches: HistoryBatches,
  { format }: Request,
  client: Client,
): Promise<void> {
  for await (const lines of historyLines(batches, format)) {
    if (lines.length > 0) client.send({ out: lines.join('\n') });
    const isThere = await client.drained();
    if (!isThere) return;
  }
  client.send({ exit: exitCode.done });
}
