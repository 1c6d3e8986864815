import { randomBytes } from 'node:crypto';
import { formatReceived } from '../../electron/sandbox/format-received.ts';
import { sampleProvisioning } from '../../electron/sandbox/sample-provisioning.ts';
import { createSampleWorkplace } from '../../electron/sandbox/sample-workplace.ts';

/**
 * @typedef {object} Shown what the four vendors show, each in its own word
 * @property {string} conpeek
 * @property {string} garoon
 * @property {string} lineworks
 * @property {string} idealist
 */

/** What the four show for each status of the sample. @type {Record<string, Shown>} */
export const shownFor = {
  available: { conpeek: 'ONLINE', garoon: 'attend', lineworks: 'available', idealist: 'available' },
  busy: { conpeek: 'ONBREAK', garoon: 'In a meeting', lineworks: 'BUSY', idealist: 'busy' },
  lunch: { conpeek: 'ONBREAK', garoon: 'absence', lineworks: 'AWAY', idealist: 'lunch' },
  'short-break': { conpeek: 'ONBREAK', garoon: 'attend', lineworks: 'AWAY', idealist: 'break' },
  away: { conpeek: 'ONBREAK', garoon: 'absence', lineworks: 'AWAY', idealist: 'away' },
  offline: {
    conpeek: 'OFFLINE',
    garoon: 'absence',
    lineworks: 'LEAVE_OFFICE',
    idealist: 'offline',
  },
};

const names = {
  available: 'Available',
  busy: 'Busy',
  lunch: 'Lunch',
  'short-break': 'Short break',
  away: 'Away',
  offline: 'Off work',
};

/** The rules of the demo; idling is added only while it is shown. */
const rules = {
  start: { status: 'available' },
  lock: { status: 'away' },
  sleep: { status: 'away' },
  quit: { status: 'offline' },
};

/** @param {unknown} value @returns {string[]} */
function textsIn(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * The sample workplace in this process, which sees every request as it comes in.
 *
 * @param {(line: string) => void} log
 */
export async function openOffice(log) {
  const workplace = await createSampleWorkplace({
    now: Date.now,
    random: randomBytes,
    onRequest: (request) => log(formatReceived(request)),
  });
  const provisioning = sampleProvisioning(workplace, names);
  const [person] = workplace.people;

  /** @returns {Shown} */
  const shown = () => {
    const { conpeek, garoon, lineworks, idealist } = workplace.state;
    const present = lineworks
      .statusesOf(person.lineworksId)
      .find(({ scheduleType }) => scheduleType === 'PRESENT');
    return {
      conpeek: conpeek.userOf(String(person.conpeekId))?.workState ?? '',
      garoon: garoon.presenceOf(person.login).code,
      lineworks: present?.profileStatusId ?? 'available',
      idealist: idealist.recordOf(person.idealistId)?.attributes?.['work_status'] ?? '',
    };
  };

  const notSecret = new Set(['password', 'oauth', person.login]);
  const secrets = provisioning.accounts
    .flatMap(({ credentials }) => textsIn(credentials))
    .filter((text) => !notSecret.has(text));

  return {
    workplace,
    shown,
    /** Every credential the app was given. */
    secrets,
    /** The whole set-up, as a file. */
    file: () => JSON.stringify({ ...provisioning, automation: rules }),
    /** The rules alone, with away after so many seconds without input. */
    idleFile: (/** @type {number | null} */ seconds) =>
      JSON.stringify({
        version: 1,
        automation:
          seconds === null
            ? rules
            : { ...rules, idle: [{ afterSeconds: seconds, status: 'away' }] },
      }),
  };
}

/** @typedef {Awaited<ReturnType<typeof openOffice>>} Office */
