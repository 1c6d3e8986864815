import { randomBytes } from 'node:crypto';
import { sampleProvisioning } from '../../electron/sandbox/sample-provisioning.ts';
import { createSampleWorkplace } from '../../electron/sandbox/sample-workplace.ts';

/** @typedef {import('../../electron/sandbox/received-log.ts').ReceivedRequest} ReceivedRequest */
/** @typedef {{ request: ReceivedRequest, at: number }} Arrival `at`: by `performance.now` */

/**
 * @typedef {object} BenchWorkplace
 * @property {import('../../electron/sandbox/sample-workplace.ts').SampleWorkplace} sample
 * @property {string} provisioning a file that connects the app, with all rules on
 * @property {(listener: (arrival: Arrival) => void) => () => void} onArrival returns what stops it
 */

/**
 * The four vendors in this process, so that one clock times what both sides send.
 *
 * @returns {Promise<BenchWorkplace>}
 */
export async function openWorkplace() {
  /** @type {Set<(arrival: Arrival) => void>} */
  const listeners = new Set();
  const sample = await createSampleWorkplace({
    now: Date.now,
    random: randomBytes,
    onRequest: (request) => {
      const at = performance.now();
      for (const listener of listeners) listener({ request, at });
    },
  });
  return {
    sample,
    provisioning: JSON.stringify(sampleProvisioning(sample, {})),
    onArrival: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
