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
