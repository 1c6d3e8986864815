import { setTimeout as delay } from 'node:timers/promises';
import { choiceProblems, journalProblems, orderProblems, stateProblems } from './judge.mjs';

/** @typedef {import('./schedule.mjs').Step} Step */
/** @typedef {import('./schedule.mjs').Schedule} Schedule */

/**
 * @typedef {object} Site everything a run acts on
 * @property {import('./app.mjs').App} app
 * @property {import('./plant.mjs').Plant} plant
 * @property {import('./ledger.mjs').Ledger} ledger
 * @property {import('./small-disk.mjs').SmallDisk | null} disk
 */

/** @typedef {{ problems: readonly string[], settledMs: number, kills: number }} Result */

/** In which every vendor must show what was chosen last, once all is well; a budget may take a minute. */
const LIMIT_MS = 120_000;
const LOOK_EVERY_MS = 150;

/**
 * @param {Site} site
 * @param {import('./ledger.mjs').Choice} choice
 */
async function ask({ app, ledger }, choice) {
  const { status, message } = choice;
  const { code, text } =
    message === null ? await app.ask('clear') : await app.ask('set', { status, message });
  if (code === 0) ledger.accept(choice);
  else if (code !== null) choice.refusal = text;
}

/** @param {Site} site */
async function restart({ app, disk }) {
  await app.kill();
  // Whether a program can start on a full disk is not what this is about.
  disk?.free();
  await app.start();
}

/** @type {{ [Kind in Step['kind']]: (site: Site, step: Extract<Step, { kind: Kind }>) => unknown }} */
const takes = {
  set: (site) => ask(site, site.ledger.next()),
  clear: (site) => ask(site, site.ledger.clear()),
  wait: (_site, { ms }) => delay(ms),
  kill: restart,
  'set-and-kill': async (site, { ms }) => {
    const asking = ask(site, site.ledger.next());
    await delay(ms);
    await site.app.kill();
    await asking;
    await restart(site);
  },
  fault: ({ plant }, { site, plan }) => plant.faults[site].set(plan),
  gone: ({ plant }, { site }) => plant.gates[site].shut(),
  heal: ({ plant }) => plant.heal(),
  'full-disk': ({ disk }) => disk?.fill(),
  'free-disk': ({ disk }) => disk?.free(),
};

/**
 * @template {Step['kind']} Kind
 * @param {Site} site
 * @param {Extract<Step, { kind: Kind }>} step
 */
async function take(site, step) {
  const kind = /** @type {Kind} */ (step.kind);
  await takes[kind](site, step);
}

/**
 * @param {Site} site
 * @param {Schedule['ending']} ending
 */
async function end(site, ending) {
  site.disk?.free();
  await site.plant.heal();
  if (ending === 'restart') await restart(site);
  if (ending === 'choice') await ask(site, site.ledger.next());
}

/** @param {Site} site */
async function untilSettled(site) {
  const giveUpAt = performance.now() + LIMIT_MS;
  for (;;) {
    const problems = await stateProblems(site);
    if (problems.length === 0 || performance.now() > giveUpAt) return problems;
    await delay(LOOK_EVERY_MS);
  }
}

/**
 * One run: what the schedule says, then the end of all faults, then the questions.
 *
 * @param {Site} site
 * @param {Schedule} schedule
 * @returns {Promise<Result>}
 */
export async function perform(site, { steps, ending }) {
  for (const step of steps) await take(site, step);
  await end(site, ending);
  const from = performance.now();
  const late = await untilSettled(site);
  const settledMs = performance.now() - from;
  const problems = [
    ...late,
    ...choiceProblems(site),
    ...orderProblems(site),
    ...(await journalProblems(site)),
  ];
  return { problems, settledMs, kills: steps.filter(({ kind }) => kind.includes('kill')).length };
}
