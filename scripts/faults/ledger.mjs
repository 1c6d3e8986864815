import { isWrite } from '../demo/describe-request.mjs';
import { messageOf, statusOf } from './plant.mjs';

/** @typedef {import('./plant.mjs').ReceivedRequest} ReceivedRequest */
/**
 * @typedef {object} Choice
 * @property {number} step
 * @property {string} status
 * @property {string | null} message
 * @property {number} askedAt epoch ms
 * @property {boolean} accepted
 * @property {string} [refusal] what the app said instead of accepting it
 */

/**
 * Everything that was asked of the app, in order. What was killed before its answer may or may not
 * count.
 *
 * @typedef {object} Ledger
 * @property {() => Choice} next a new choice, not accepted yet
 * @property {() => Choice} clear back to what holds without a choice, not accepted yet
 * @property {(choice: Choice) => void} accept
 * @property {() => readonly Choice[]} possible what may hold now, oldest first
 * @property {() => readonly Choice[]} all
 * @property {(request: ReceivedRequest) => number | null} stepOf which choice a write comes from
 */

const CLEARED = 'available';

/** The choice in a request's own words. @param {ReceivedRequest} request */
function wordsOf({ vendor, method, body }) {
  if (vendor === 'idealist') return String(JSON.parse(body).attributes?.work_status);
  if (method === 'DELETE') return CLEARED;
  return /#\d+/u.exec(body)?.[0] ?? CLEARED;
}

/** @returns {Ledger} */
export function createLedger() {
  /** @type {Choice[]} */
  const choices = [{ step: 0, status: CLEARED, message: null, askedAt: 0, accepted: true }];
  const add = (/** @type {Omit<Choice, 'accepted' | 'askedAt'>} */ given) => {
    const choice = { ...given, askedAt: Date.now(), accepted: false };
    choices.push(choice);
    return choice;
  };
  const step = () => choices.length;
  return {
    next: () => add({ step: step(), status: statusOf(step()), message: messageOf(step()) }),
    clear: () => add({ step: step(), status: CLEARED, message: null }),
    accept: (choice) => {
      choice.accepted = true;
    },
    possible: () => choices.slice(choices.findLastIndex(({ accepted }) => accepted)),
    all: () => choices,
    stepOf(request) {
      if (!isWrite({ request, at: 0 })) return null;
      const words = wordsOf(request);
      const found = choices.findLast(
        ({ status, message, askedAt }) =>
          askedAt <= request.at && (words === message || words === status),
      );
      return found?.step ?? null;
    },
  };
}
