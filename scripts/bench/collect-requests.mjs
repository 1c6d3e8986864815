import { setTimeout as delay } from 'node:timers/promises';

/** @typedef {import('./workplace.mjs').BenchWorkplace} BenchWorkplace */
/** @typedef {import('./workplace.mjs').Arrival} Arrival */

/** Both sides rest between two status changes, as a person does; also time for their last answers. */
const REST_MS = 550;
const LIMIT_MS = 5000;
const LOOK_MS = 20;

/**
 * @typedef {object} Change
 * @property {number} ms from `trigger` to the last of the writes
 * @property {readonly import('./workplace.mjs').ReceivedRequest[]} requests in the order of arrival
 */

/**
 * Triggers one status change and takes in what the four vendors receive for it.
 *
 * @param {BenchWorkplace} workplace
 * @param {() => void} trigger
 * @returns {Promise<Change>}
 * @throws {Error} unless every vendor was written to
 */
export async function collectRequests(workplace, trigger) {
  /** @type {Arrival[]} */
  const arrivals = [];
  const stop = workplace.onArrival((arrival) => {
    // Signing in anew now and then is no part of a status change.
    if (arrival.request.site !== 'lineworksAuth') arrivals.push(arrival);
  });
  const begin = performance.now();
  trigger();
  await delay(REST_MS);
  while (!allWritten(arrivals)) {
    if (performance.now() - begin > LIMIT_MS) throw new Error(`Incomplete: ${outline(arrivals)}`);
    await delay(LOOK_MS);
  }
  stop();
  const last = Math.max(...writesOf(arrivals).map(({ at }) => at));
  return { ms: last - begin, requests: arrivals.map(({ request }) => request) };
}

/** @param {readonly Arrival[]} arrivals */
const writesOf = (arrivals) => arrivals.filter(({ request }) => request.method !== 'GET');

/** @param {readonly Arrival[]} arrivals */
const allWritten = (arrivals) =>
  new Set(writesOf(arrivals).map(({ request }) => request.vendor)).size === 4;

/** @param {readonly Arrival[]} arrivals */
const outline = (arrivals) =>
  arrivals.map(({ request: { vendor, method } }) => `${method} ${vendor}`).join(', ');
