import { randomBytes } from 'node:crypto';
import { sampleProvisioning } from '../../electron/sandbox/sample-provisioning.ts';
import { createSampleWorkplace } from '../../electron/sandbox/sample-workplace.ts';
import { recordTokens, textsIn } from './credentials.mjs';
import { readShown } from './shown.mjs';

/** @typedef {import('../../electron/sandbox/received-log.ts').ReceivedRequest} ReceivedRequest */
/** @typedef {import('../../electron/sandbox/sample-workplace.ts').SampleWorkplace} SampleWorkplace */
/** @typedef {import('./shown.mjs').Shown} Shown */
/** @typedef {{ request: ReceivedRequest, at: number }} Arrival `at`: by `performance.now` */

/**
 * The four vendors in this process, so that one clock times the person's act and what follows.
 *
 * @typedef {object} Office
 * @property {readonly Arrival[]} arrivals everything received so far, oldest first
 * @property {SampleWorkplace['faults']} faults
 * @property {ReturnType<typeof sampleProvisioning>} provisioning what connects an app to it
 * @property {() => Shown} shown what the four vendors show of the person now
 * @property {() => object} employee the person's record at Idealist, without the status
 * @property {() => readonly string[]} secrets every credential and token in use so far
 * @property {() => Promise<void>} stop
 */

const NAMES = {
  available: 'Available',
  busy: 'Busy',
  lunch: 'Lunch',
  'short-break': 'Short break',
  away: 'Away',
  offline: 'Off work',
};

/** @returns {Promise<Office>} */
export async function openOffice() {
  /** @type {Arrival[]} */
  const arrivals = [];
  const workplace = await createSampleWorkplace({
    now: Date.now,
    random: randomBytes,
    onRequest: (request) => arrivals.push({ request, at: performance.now() }),
  });
  const tokens = recordTokens(workplace.access.lineworks.tokens);
  const provisioning = sampleProvisioning(workplace, NAMES);
  const [person] = workplace.people;
  const given = provisioning.accounts.flatMap(({ credentials }) => textsIn(credentials));
  // Not secret: the words that name a kind of credential, and the login name.
  const open = new Set(['password', 'oauth', person.login]);
  const password = workplace.access.garoon.passwords.get(person.login) ?? '';
  return {
    arrivals,
    faults: workplace.faults,
    provisioning,
    shown: () => readShown(workplace),
    employee: () => {
      const { attributes, ...rest } = workplace.state.idealist.recordOf(person.idealistId) ?? {};
      const others = Object.entries(attributes ?? {}).filter(([key]) => key !== 'work_status');
      return { ...rest, attributes: Object.fromEntries(others) };
    },
    secrets: () => [
      ...given.filter((text) => !open.has(text)),
      ...tokens,
      // The form in which Garoon is given them.
      Buffer.from(`${person.login}:${password}`).toString('base64'),
    ],
    stop: () => workplace.stop(),
  };
}
