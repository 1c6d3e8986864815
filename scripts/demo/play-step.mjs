import { isDeepStrictEqual } from 'node:util';
import { waitUntil } from '../session/wait-until.mjs';
import { shownFor } from './office.mjs';
import { isWrite, receivedBy } from './received.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

/**
 * @typedef {object} Step
 * @property {string} what for the table
 * @property {string} by the control that is used
 * @property {keyof typeof shownFor & string} shows the status all four must show afterwards
 * @property {(stage: Stage, begins: () => void) => Promise<string | void>} act calls `begins` at
 *   the moment the person acts, if that is not at once; gives what went wrong beyond the vendors
 * @property {number} [limitMs]
 */

/**
 * @typedef {object} Played
 * @property {Step} step
 * @property {Record<'conpeek' | 'garoon' | 'lineworks' | 'idealist', string>} received
 * @property {number | null} ms from the act to the last write received
 * @property {string | null} problem
 */

const usualLimitMs = 15_000;

/**
 * @param {Stage} stage
 * @param {string} status
 * @param {number} limitMs
 * @returns {Promise<string | null>} what was expected and seen instead
 */
async function untilShown({ office }, status, limitMs) {
  const wanted = shownFor[status];
  try {
    await waitUntil(status, () => isDeepStrictEqual(office.shown(), wanted), limitMs);
    return null;
  } catch {
    return `expected ${JSON.stringify(wanted)}, seen ${JSON.stringify(office.shown())}`;
  }
}

/**
 * Plays one step and looks at what the four vendors received and show.
 *
 * @param {Stage} stage
 * @param {Step} step
 * @returns {Promise<Played>}
 */
export async function playStep(stage, step) {
  const { workplace } = stage.office;
  let startedAt = Date.now();
  workplace.clearLog();
  /** @type {string | null} */
  let problem;
  try {
    const trouble = await step.act(stage, () => {
      startedAt = Date.now();
    });
    problem = trouble ?? (await untilShown(stage, step.shows, step.limitMs ?? usualLimitMs));
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  const writes = workplace.log.filter(isWrite);
  const last = writes.at(-1);
  const received = {
    conpeek: receivedBy(workplace.log, 'conpeek'),
    garoon: receivedBy(workplace.log, 'garoon'),
    lineworks: receivedBy(workplace.log, 'lineworks'),
    idealist: receivedBy(workplace.log, 'idealist'),
  };
  return { step, received, ms: last ? Math.max(0, last.at - startedAt) : null, problem };
}
