import { SITES } from './plant.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('../../electron/sandbox/sites.ts').Site} Site */
/** @typedef {import('../../electron/sandbox/faults.ts').FaultPlan} FaultPlan */

/**
 * One thing that happens in a run.
 *
 * @typedef {{ kind: 'set' } | { kind: 'clear' } | { kind: 'wait', ms: number }
 *   | { kind: 'kill' } | { kind: 'set-and-kill', ms: number }
 *   | { kind: 'fault', site: Site, plan: FaultPlan } | { kind: 'gone', site: Site }
 *   | { kind: 'heal' } | { kind: 'full-disk' } | { kind: 'free-disk' }} Step
 */

/**
 * What is done once all faults are over. `wait`: nothing, the app comes to it by itself.
 *
 * @typedef {'wait' | 'restart' | 'choice'} Ending
 */

/** @typedef {{ steps: readonly Step[], ending: Ending }} Schedule */

/** @type {readonly FaultPlan['fault'][]} */
const FAULTS = [
  { kind: 'slow' },
  { kind: 'hang' },
  { kind: 'drop' },
  { kind: 'status', status: 429, retryAfter: '1' },
  { kind: 'status', status: 429, rateResetSeconds: 2 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 401 },
  { kind: 'html' },
  { kind: 'half-body' },
  { kind: 'cut-body' },
  { kind: 'empty-body' },
];

const LONGEST_LATENCY_MS = 1500;
const LONGEST_WAIT_MS = 700;
/** A request is under way this long after a choice, and so may the state be. */
const MOMENT_MS = 60;

/** How often each kind comes. */
const KINDS = /** @type {const} */ ({
  set: 8,
  clear: 2,
  wait: 5,
  kill: 1,
  'set-and-kill': 2,
  fault: 8,
  gone: 2,
  heal: 1,
  'full-disk': 1,
  'free-disk': 1,
});

/** @param {Random} random */
const faultOf = (random) => {
  const carriedOut = random.int(3) === 0;
  return /** @type {FaultPlan} */ ({
    fault: random.pick(FAULTS),
    latencyMs: random.int(2) === 0 ? 0 : random.int(LONGEST_LATENCY_MS),
    ...(random.int(3) === 0 ? {} : { times: 1 + random.int(3) }),
    ...(carriedOut ? { carriedOut } : {}),
  });
};

/**
 * @param {Random} random
 * @param {boolean} hasSmallDisk
 * @returns {Step}
 */
function stepOf(random, hasSmallDisk) {
  const names = /** @type {(keyof typeof KINDS)[]} */ (Object.keys(KINDS));
  const kind = random.pick(
    names.flatMap((name) => Array.from({ length: KINDS[name] }, () => name)),
  );
  switch (kind) {
    case 'wait':
      return { kind, ms: random.int(LONGEST_WAIT_MS) };
    case 'set-and-kill':
      return { kind, ms: random.int(MOMENT_MS) };
    case 'fault':
      return { kind, site: random.pick(SITES), plan: faultOf(random) };
    case 'gone':
      return { kind, site: random.pick(SITES) };
    case 'full-disk':
    case 'free-disk':
      return hasSmallDisk ? { kind } : { kind: 'wait', ms: 0 };
    default:
      return { kind };
  }
}

/** More choices on a full disk than what happens to be free in a block would take. */
const LONG_FULL = /** @type {readonly Step[]} */ ([
  { kind: 'full-disk' },
  ...Array.from({ length: 12 }, () => ({ kind: 'set' })),
  { kind: 'set-and-kill', ms: MOMENT_MS },
]);

/** What parks an account until somebody does something. @param {Step} step */
const parks = (step) =>
  step.kind === 'fault' &&
  (step.plan.fault.kind === 'html' ||
    (step.plan.fault.kind === 'status' && step.plan.fault.status === 401));

/**
 * @param {Random} random
 * @param {{ hasSmallDisk: boolean }} options
 * @returns {Schedule}
 */
export function createSchedule(random, { hasSmallDisk }) {
  const length = 6 + random.int(8);
  const steps = [
    ...(hasSmallDisk && random.int(4) === 0 ? LONG_FULL : []),
    ...Array.from({ length }, () => stepOf(random, hasSmallDisk)),
    /** @type {Step} */ ({ kind: 'set' }),
    /** @type {Step} */ ({ kind: 'wait', ms: random.int(LONGEST_WAIT_MS) }),
  ];
  const ending = random.pick(/** @type {const} */ (['wait', 'restart', 'choice']));
  return { steps, ending: ending === 'wait' && steps.some(parks) ? 'restart' : ending };
}
