import { isDeepStrictEqual } from 'node:util';

/** @typedef {import('./perform.mjs').Step} Step */

/** @type {import('../../electron/sandbox/faults.ts').FaultPlan['fault']} */
const UNAVAILABLE = { kind: 'status', status: 503 };
const MESSAGE = 'back at two';

/** @param {import('./stage.mjs').Stage} stage */
async function sameAccounts({ app, office }) {
  const wanted = office.provisioning.accounts.map(({ id }) => id);
  const seen = (await app.status()).accounts.map(({ id }) => id);
  if (isDeepStrictEqual(wanted, seen)) return [];
  return [`expected the accounts ${wanted.join(', ')}, seen ${seen.join(', ')}`];
}

/** What must not stop a status from arriving. @type {readonly Step[]} */
export const troubleSteps = [
  {
    title: 'pick Busy; LINE WORKS answers 503',
    control: 'tray menu, mouse',
    status: 'busy',
    source: 'manual',
    failing: 'lineworks',
    act({ clickTray, office }) {
      office.faults.lineworks.set({ fault: UNAVAILABLE, method: 'POST' });
      return clickTray(['Busy']);
    },
  },
  {
    title: 'LINE WORKS is well again',
    control: 'retry',
    status: 'busy',
    source: 'manual',
    act({ office }) {
      office.faults.lineworks.clear();
      return Promise.resolve();
    },
  },
  {
    title: 'set lunch; Idealist answers 503',
    control: 'command line',
    status: 'lunch',
    message: MESSAGE,
    source: 'manual',
    failing: 'idealist',
    async act({ app, office }) {
      office.faults.idealist.set({ fault: UNAVAILABLE, method: 'PUT' });
      await app.command('set', 'lunch', '--message', MESSAGE);
    },
  },
  {
    title: 'kill -9, start again',
    control: 'command line',
    status: 'lunch',
    message: MESSAGE,
    source: 'manual',
    async act({ app, office }) {
      await app.kill();
      office.faults.idealist.clear();
      const from = performance.now();
      await app.command('start', '--hidden');
      return from;
    },
    also: sameAccounts,
  },
];
