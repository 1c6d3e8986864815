import { median, quantile } from './quantile.mjs';

/**
 * @typedef {object} Results
 * @property {Awaited<ReturnType<typeof import('./start-and-memory.mjs').measureStartAndMemory>>} starts
 * @property {Awaited<ReturnType<typeof import('./idling.mjs').measureIdling>>} idling
 * @property {number} idleMs
 * @property {Awaited<ReturnType<typeof import('./status-change.mjs').measureStatusChange>>} change
 * @property {Awaited<ReturnType<typeof import('./switcher.mjs').measureSwitcher>>} switcher
 */

/**
 * @typedef {object} Verdict
 * @property {string} what
 * @property {string} unit of `ours` and `theirs`
 * @property {number} ours
 * @property {number} theirs
 * @property {number} value the ratio, or the difference where the measure says so
 * @property {string} measure how `value` is written
 * @property {number | null} limit null: told, not judged
 */

/**
 * Ratios, since times differ from machine to machine and from hour to hour.
 *
 * @param {Results} results
 * @returns {Verdict[]}
 */
export function verdicts({ starts, idling, idleMs, change, switcher }) {
  const { app, floor } = starts;
  const trayOf = (/** @type {{ trayMs: number }} */ { trayMs }) => trayMs;
  const memoryOf = (/** @type {{ memory: { total: number } }} */ { memory }) => memory.total;
  const core = 100 / idleMs;
  return [
    ratio('start to tray icon', 'ms', {
      ours: median(app.map(trayOf)),
      theirs: median(floor.map(trayOf)),
      limit: 1.25,
    }),
    ratio('start to first answer, beside its icon', 'ms', {
      ours: median(app.map(({ readyMs }) => readyMs)),
      theirs: median(floor.map(trayOf)),
      limit: null,
    }),
    ratio('memory (PSS), window closed', 'MB', {
      ours: median(app.map(memoryOf)),
      theirs: median(floor.map(memoryOf)),
      limit: 1.1,
    }),
    {
      what: `processor in ${String(idleMs / 1000)} s of idling`,
      unit: 'ms',
      ours: idling.app.cpuMs,
      theirs: idling.floor.cpuMs,
      value: (idling.app.cpuMs - idling.floor.cpuMs) * core,
      measure: '% of a core more',
      limit: 0.2,
    },
    ratio('wake-ups in the same time', '', {
      ours: idling.app.switches,
      theirs: idling.floor.switches,
      limit: null,
    }),
    ratio('hotkey to last vendor, p50, beside curl', 'ms', {
      ours: median(change.app),
      theirs: median(change.curl),
      limit: 0.5,
    }),
    ratio('hotkey to last vendor, p99, beside curl', 'ms', {
      ours: quantile(change.app, 0.99),
      theirs: quantile(change.curl, 0.99),
      limit: null,
    }),
    ratio('hotkey to typing in the switcher, p50, beside an empty window', 'ms', {
      ours: median(switcher.app),
      theirs: median(switcher.floor),
      limit: 1.25,
    }),
  ];
}

/**
 * @param {string} what
 * @param {string} unit
 * @param {{ ours: number, theirs: number, limit: number | null }} numbers
 * @returns {Verdict}
 */
function ratio(what, unit, { ours, theirs, limit }) {
  return { what, unit, ours, theirs, value: ours / theirs, measure: 'times', limit };
}

/**
 * @param {Verdict} verdict
 * @returns {boolean}
 */
export function isOver({ value, limit }) {
  // A value that is no number is over, too.
  return limit !== null && !(value <= limit);
}
