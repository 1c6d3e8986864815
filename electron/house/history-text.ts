import type { JsonObject } from '../contract/json.ts';
import { historyLines, type HistoryBatches } from '../controls/command-line/history-lines.ts';

/** Tells spreadsheets that the letters are UTF-8. */
const byteOrderMark = '\uFEFF';

/** A text that a spreadsheet would take for a formula; a vendor or a message may hold one. */
function harmless(record: JsonObject): JsonObject {
  const cells = Object.entries(record).map(([key, value]) => {
    const isFormula = typeof value === 'string' && /^[=+\-@\t\r]/u.test(value);
    return [key, isFormula ? `'${value}` : value] as const;
  });
  return Object.fromEntries(cells);
}

async function* harmlessOf(batches: HistoryBatches): AsyncGenerator<readonly JsonObject[]> {
  for await (const batch of batches()) yield batch.map(harmless);
}

/**
 * The history as the text of a file, piece by piece: JSON as the command line prints it, or CSV that
 * every spreadsheet reads.
 */
export async function* historyText(
  batches: HistoryBatches,
  format: 'csv' | 'json',
): AsyncGenerator<string> {
  const isCsv = format === 'csv';
  if (isCsv) yield byteOrderMark;
  const source: HistoryBatches = isCsv ? () => harmlessOf(batches) : batches;
  for await (const lines of historyLines(source, format)) {
    yield lines.map((line) => `${line}${isCsv ? '\r\n' : '\n'}`).join('');
  }
}
