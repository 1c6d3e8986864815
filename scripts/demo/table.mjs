import { VENDOR_NAMES, VENDORS } from './shown.mjs';

/**
 * @typedef {object} Row
 * @property {string} title what was done
 * @property {string} control by which control
 * @property {Record<import('./shown.mjs').Vendor, string>} received
 * @property {number | null} ms null if nothing was sent
 * @property {readonly string[]} problems what was expected and seen instead; none if all is well
 */

const COLUMNS = [
  { head: '#', width: 2 },
  { head: 'What was done', width: 22 },
  { head: 'Control', width: 12 },
  ...VENDORS.map((vendor) => ({
    head: VENDOR_NAMES[vendor],
    width: { conpeek: 14, garoon: 13, lineworks: 12, idealist: 15 }[vendor],
  })),
  { head: 'ms', width: 5, right: true },
  { head: '', width: 6 },
];

/**
 * @param {string} text
 * @param {number} width
 * @returns {string[]} lines; a word that is too long is broken
 */
function wrap(text, width) {
  const words = text
    .split(' ')
    .flatMap((word) => word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']);
  /** @type {string[]} */
  const lines = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** @param {readonly string[]} cells */
function rowLines(cells) {
  const columns = cells.map((cell, index) => wrap(cell, COLUMNS[index]?.width ?? 0));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    COLUMNS.map(({ width, right }, index) => {
      const text = columns[index]?.[line] ?? '';
      return right ? text.padStart(width) : text.padEnd(width);
    })
      .join('  ')
      .trimEnd(),
  );
}

/**
 * @param {readonly Row[]} rows
 * @returns {string} at most 120 columns wide, with a line for each problem below
 */
export function formatTable(rows) {
  const rule = COLUMNS.map(({ width }) => '─'.repeat(width)).join('──');
  const body = rows.flatMap((row, index) => [
    ...rowLines([
      String(index + 1),
      row.title,
      row.control,
      ...VENDORS.map((vendor) => row.received[vendor]),
      row.ms === null ? '–' : String(Math.round(row.ms)),
      row.problems.length === 0 ? 'ok' : 'FAILED',
    ]),
    rule,
  ]);
  const problems = rows.flatMap((row, index) =>
    row.problems.map((problem) => `FAILED ${String(index + 1)} ${row.title}: ${problem}`),
  );
  return [rule, ...rowLines(COLUMNS.map(({ head }) => head)), rule, ...body, ...problems].join(
    '\n',
  );
}
