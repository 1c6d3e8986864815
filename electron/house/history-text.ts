import type { JsonObject } from '../contract/json.ts';
import { toCsv } from '../controls/command-line/csv.ts';

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

/** The history as a file: JSON as the command line prints it, or CSV that every spreadsheet reads. */
export function historyText(entries: readonly JsonObject[], format: 'csv' | 'json'): string {
  if (format === 'json') return `${JSON.stringify({ version: 1, entries }, null, 2)}\n`;
  return `${byteOrderMark}${toCsv(entries.map(harmless), ',').join('\r\n')}\r\n`;
}
