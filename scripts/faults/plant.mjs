import { randomBytes } from 'node:crypto';
import { sampleProvisioning } from '../../electron/sandbox/sample-provisioning.ts';
import { createSampleWorkplace } from '../../electron/sandbox/sample-workplace.ts';
import { readShown } from '../demo/shown.mjs';
import { openGate } from './gate.mjs';

/** @typedef {import('../../electron/sandbox/received-log.ts').ReceivedRequest} ReceivedRequest */
/** @typedef {import('../../electron/sandbox/sites.ts').Site} Site */
/** @typedef {import('../demo/shown.mjs').Shown} Shown */

/**
 * The four vendors behind gates, and what connects the app to them.
 *
 * @typedef {object} Plant
 * @property {readonly ReceivedRequest[]} received oldest first
 * @property {import('../../electron/sandbox/sample-workplace.ts').SampleWorkplace['faults']} faults
 * @property {Readonly<Record<Site, import('./gate.mjs').Gate>>} gates
 * @property {ReturnType<typeof sampleProvisioning>} provisioning
 * @property {() => Shown} shown
 * @property {() => Promise<void>} heal ends all faults and opens all gates
 * @property {() => Promise<void>} stop
 */

/** @type {readonly Site[]} */
export const SITES = ['conpeek', 'garoon', 'lineworks', 'lineworksAuth', 'idealist'];

/** So many statuses that a request tells which choice it comes from, even without a message. */
export const STATUSES = 40;

/** @param {number} step */
export const statusOf = (step) => `s${String(step % STATUSES)}`;

/** @param {number} step */
export const messageOf = (step) => `#${String(step)}`;

/** @param {number} step a number below `STATUSES` */
const numbered = (step) => ({
  id: statusOf(step),
  name: `Status ${String(step)}`,
  kind: 'busy',
  accounts: {
    conpeek: {
      workState: 'ONBREAK',
      breakType: 'COFFEE',
      breakCause: 'Lunch',
      breakNote: '{message}',
    },
    garoon: { code: 'absence', notes: '{message}' },
    lineworks: { profileStatusId: 'AWAY', statusMessage: '{message}' },
    idealist: { value: statusOf(step) },
  },
});

/**
 * @template T
 * @param {(site: Site) => Promise<T>} make
 * @returns {Promise<Record<Site, T>>}
 */
async function forEachSite(make) {
  const entries = await Promise.all(SITES.map(async (site) => [site, await make(site)]));
  return /** @type {Record<Site, T>} */ (Object.fromEntries(entries));
}

/** @returns {Promise<Plant>} */
export async function openPlant() {
  /** @type {ReceivedRequest[]} */
  const received = [];
  const workplace = await createSampleWorkplace({
    now: Date.now,
    random: randomBytes,
    onRequest: (request) => received.push(request),
  });
  const gates = await forEachSite((site) => openGate(workplace.baseUrls[site]));
  const through = (/** @type {Site} */ site) =>
    `${gates[site].origin}${new URL(workplace.baseUrls[site]).pathname.replace(/\/$/u, '')}`;
  const sample = sampleProvisioning(workplace, {});
  const accounts = sample.accounts.map((account) => ({
    ...account,
    baseUrl: through(account.vendor),
    ...('authUrl' in account ? { authUrl: through('lineworksAuth') } : {}),
  }));
  const statuses = [
    ...sample.statuses.filter(({ id }) => id === 'available'),
    ...Array.from({ length: STATUSES }, (_, step) => numbered(step)),
  ];
  const automation = { start: { status: 'available' } };
  const general = { notifications: false };
  const provisioning = /** @type {Plant['provisioning']} */ (
    /** @type {unknown} */ ({ version: 1, accounts, statuses, automation, general })
  );
  return {
    received,
    faults: workplace.faults,
    gates,
    provisioning,
    shown: () => readShown(workplace),
    async heal() {
      for (const site of SITES) workplace.faults[site].clear();
      await Promise.all(SITES.map((site) => gates[site].open()));
    },
    async stop() {
      await Promise.all(SITES.map((site) => gates[site].shut()));
      await workplace.stop();
    },
  };
}
