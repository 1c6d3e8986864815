/** @typedef {import('./play-step.mjs').Played} Played */

const heading = ['done', 'by', 'Conpeek', 'Garoon', 'LINE WORKS', 'Idealist', 'ms', ''];

/** @param {Played} played */
function cells({ step, received, ms, problem }) {
  return [
    step.what,
    step.by,
    received.conpeek,
    received.garoon,
    received.lineworks,
    received.idealist,
    ms === null ? '–' : String(ms),
    problem === null ? 'ok' : 'FAILED',
  ];
}

/**
 * What was done, what each vendor received, and how many ms the last of them took.
 *
 * @param {readonly Played[]} played
 */
export function formatTable(played) {
  const rows = [heading, ...played.map(cells)];
  const widths = heading.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (/** @type {readonly string[]} */ row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(heading), rule, ...rows.slice(1).map(line)].join('\n');
}
