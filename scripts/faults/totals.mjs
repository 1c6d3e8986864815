/** @typedef {import('./schedule.mjs').Schedule} Schedule */

/**
 * @typedef {object} Run
 * @property {number} seed
 * @property {Schedule} schedule
 * @property {boolean} hasSmallDisk
 * @property {readonly string[]} problems
 * @property {number} settledMs
 * @property {number} kills
 * @property {number} requests
 * @property {number} ms
 */

const seconds = (/** @type {number} */ ms) => `${(ms / 1000).toFixed(1)} s`;

/** What happened, in one word each. @param {Schedule['steps'][number]} step */
function wordOf(step) {
  if (step.kind === 'gone') return `${step.site} gone`;
  if (step.kind !== 'fault') return step.kind;
  const { fault } = step.plan;
  return `${step.site} ${fault.kind === 'status' ? String(fault.status) : fault.kind}`;
}

/**
 * @param {Run} run
 * @returns {readonly string[]}
 */
export function runLine({ seed, schedule, problems, settledMs, ms }) {
  const verdict = problems.length === 0 ? 'ok    ' : 'FAILED';
  const line = `${verdict} seed ${String(seed)}: settled in ${seconds(settledMs)} of ${seconds(ms)} (${schedule.ending})`;
  if (problems.length === 0) return [line];
  const words = schedule.steps.map(wordOf).join(', ');
  return [line, `  steps: ${words}`, ...problems.map((problem) => `  ${problem}`)];
}

/** @param {readonly Run[]} runs */
export function formatTotals(runs) {
  const steps = runs.flatMap(({ schedule }) => schedule.steps);
  const count = (/** @type {string} */ kind) => steps.filter((step) => step.kind === kind).length;
  const settled = runs.map(({ settledMs }) => settledMs).toSorted((a, b) => a - b);
  const skipped = runs.filter(({ hasSmallDisk }) => !hasSmallDisk).length;
  const rows = /** @type {const} */ ([
    ['runs', runs.length],
    ['failed', runs.filter(({ problems }) => problems.length > 0).length],
    ['choices', count('set') + count('clear') + count('set-and-kill')],
    ['faults', count('fault')],
    ['servers gone', count('gone')],
    ['kills', runs.reduce((sum, { kills }) => sum + kills, 0)],
    ['full disks', count('full-disk')],
    ['runs without a small disk (skipped)', skipped],
    ['requests', runs.reduce((sum, { requests }) => sum + requests, 0)],
    ['settled, median', seconds(settled[Math.floor(settled.length / 2)] ?? 0)],
    ['settled, longest', seconds(settled.at(-1) ?? 0)],
  ]);
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${String(value)}`).join('\n');
}
