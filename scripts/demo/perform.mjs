import { complaintsAfter } from './complaints-after.mjs';
import { describeWrites, isAccepted, isWrite } from './describe-request.mjs';
import { differences, VENDOR_NAMES, VENDORS, wantedShown } from './shown.mjs';

/** @typedef {import('./office.mjs').Arrival} Arrival */
/** @typedef {import('./shown.mjs').Shown} Shown */
/** @typedef {import('./shown.mjs').Vendor} Vendor */
/** @typedef {import('./stage.mjs').Stage} Stage */

/**
 * @typedef {object} Step
 * @property {string} title what is done
 * @property {string} control by which control
 * @property {(stage: Stage) => Promise<number | void>} act does it; returns when it began, by
 *   `performance.now`, unless that was at the call
 * @property {string} status that the vendors must show afterwards
 * @property {string} [message]
 * @property {string | null} source of that status; null when the app has ended
 * @property {Vendor} [failing] shows what it showed before, since it does not answer
 * @property {number} [waitMs] the part of the time that is the sense of the step; not counted
 * @property {(stage: Stage) => Promise<readonly string[]>} [also] more that has to be true
 */

/** In which everything has to have arrived, waiting times aside, in ms. */
const LIMIT_MS = 15_000;

/**
 * Each vendor whose state had to change was told once; none was told in vain.
 *
 * @param {readonly Arrival[]} arrivals
 * @param {{ before: Shown, after: Shown }} states
 */
function countProblems(arrivals, { before, after }) {
  return VENDORS.flatMap((vendor) => {
    const mine = arrivals.filter(({ request }) => request.vendor === vendor);
    const seen = mine.filter(isWrite).filter(isAccepted).length;
    const expected = before[vendor] === after[vendor] ? 0 : 1;
    if (seen === expected) return [];
    const counts = `expected ${String(expected)} accepted writes, seen ${String(seen)}`;
    return [`${VENDOR_NAMES[vendor]}: ${counts}`];
  });
}

/**
 * @param {import('../../electron/contract/views/status-view.ts').StatusView} view
 * @param {Step} step
 */
function viewProblems({ presence, accounts }, { status, message, source, failing }) {
  const wanted = `${status} by ${String(source)}${message ? ` “${message}”` : ''}`;
  const told = presence.message ? ` “${presence.message}”` : '';
  const seen = `${String(presence.status)} by ${String(presence.source)}${told}`;
  return [
    ...(wanted === seen ? [] : [`\`status --json\`: expected ${wanted}, seen ${seen}`]),
    ...accounts
      .filter(({ id, state }) => state !== (id === failing ? 'retrying' : 'applied'))
      .map(({ name, state, detail }) => `\`status --json\`: ${name} is ${state} ${detail ?? ''}`),
  ];
}

/**
 * @param {readonly Arrival[]} arrivals
 * @param {number} from by `performance.now`
 */
function lastWriteMs(arrivals, from) {
  const writes = arrivals.filter(isWrite).filter(isAccepted);
  return writes.length === 0 ? null : Math.max(...writes.map(({ at }) => at)) - from;
}

/**
 * @param {Stage} stage
 * @param {Step} step
 * @returns {Promise<{ from: number, problems: readonly string[] }>} `from`: when the act began
 */
async function doIt(stage, step) {
  const from = performance.now();
  try {
    return { from: (await step.act(stage)) ?? from, problems: [] };
  } catch (error) {
    return { from, problems: [error instanceof Error ? error.message : String(error)] };
  }
}

/**
 * @param {Stage} stage
 * @param {Step} step
 * @param {Shown} before
 * @returns {Promise<readonly string[]>} what vendors and app do not show as they should
 */
async function stateProblems(stage, step, before) {
  const { office, app } = stage;
  const wanted = wantedShown(office.provisioning, step);
  if (step.failing) wanted[step.failing] = before[step.failing];
  const limitMs = LIMIT_MS + (step.waitMs ?? 0);
  const wrong = await complaintsAfter(() => differences(wanted, office.shown()), limitMs);
  if (wrong.length > 0) return wrong;
  const told = async () => viewProblems(await app.status(), step);
  return [
    ...(step.source === null ? [] : await complaintsAfter(told, LIMIT_MS)),
    ...(step.also ? await complaintsAfter(() => step.also?.(stage) ?? [], LIMIT_MS) : []),
  ];
}

/**
 * Does one step and checks everything that must follow from it.
 *
 * @param {Stage} stage
 * @param {Step} step
 * @returns {Promise<import('./table.mjs').Row>}
 */
export async function perform(stage, step) {
  const { office } = stage;
  const { title, control, waitMs = 0 } = step;
  const before = office.shown();
  const first = office.arrivals.length;
  const { from, problems } = await doIt(stage, step);
  const wrong = problems.length > 0 ? problems : await stateProblems(stage, step, before);
  const arrivals = office.arrivals.slice(first);
  const all = lastWriteMs(arrivals, from);
  const early = all !== null && all < waitMs ? [`expected a wait of ${String(waitMs)} ms`] : [];
  return {
    title,
    control,
    received: describeWrites(arrivals),
    ms: all === null ? null : Math.max(0, all - waitMs),
    problems: [...wrong, ...early, ...countProblems(arrivals, { before, after: office.shown() })],
  };
}
