import { median } from './quantile.mjs';
import { isOver } from './verdicts.mjs';

/** @typedef {import('./verdicts.mjs').Verdict} Verdict */

const HEAD = ['', 'Presently', 'beside', 'ratio', 'limit', ''];

/**
 * @param {readonly Verdict[]} verdicts
 * @returns {string[]} lines of a table
 */
export function formatTable(verdicts) {
  const rows = [HEAD, ...verdicts.map(rowOf)];
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

/** @param {Verdict} verdict */
function rowOf(verdict) {
  const { what, unit, ours, theirs, value, measure, limit } = verdict;
  const number = (/** @type {number} */ one) => `${one.toFixed(1)} ${unit}`.trimEnd();
  const judged = measure === 'times' ? value.toFixed(2) : `${value.toFixed(3)} ${measure}`;
  const judgement = limit === null ? '' : isOver(verdict) ? 'OVER' : 'ok';
  return [
    what,
    number(ours),
    number(theirs),
    judged,
    limit === null ? '' : String(limit),
    judgement,
  ];
}

/**
 * @param {string} name
 * @param {readonly { memory: import('./memory.mjs').Memory }[]} rounds
 * @returns {string} where the memory goes, medians by process
 */
export function formatMemory(name, rounds) {
  const parts = rounds.flatMap(({ memory }) => numbered(memory.parts));
  const byRole = Map.groupBy(parts, ({ role }) => role);
  const texts = [...byRole].map(
    ([role, sizes]) => `${role} ${median(sizes.map(({ size }) => size)).toFixed(1)}`,
  );
  return `${name}, MB by process: ${texts.join(' · ')}`;
}

/**
 * Tells processes of the same role apart by their order.
 *
 * @param {import('./memory.mjs').Memory['parts']} parts
 */
function numbered(parts) {
  return parts.map(({ role, size }, index) => {
    const before = parts.slice(0, index).filter((other) => other.role === role).length;
    return { role: before === 0 ? role : `${role} ${String(before + 1)}`, size };
  });
}
