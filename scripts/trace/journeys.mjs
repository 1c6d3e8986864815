import { setTimeout as delay } from 'node:timers/promises';
import { sessionTray } from '../session/tray.mjs';
import { IDLE_SECONDS, startTraced } from './app.mjs';

/** @typedef {import('./app.mjs').Recorded} Recorded */
/** @typedef {import('../demo/office.mjs').Office} Office */
/** @typedef {import('../session/open-session.mjs').Session} Session */
/** @typedef {'click' | 'idle' | 'credential' | 'answer'} Journey */
/** @typedef {Record<Journey, Recorded[]>} Journeys of one vendor, a record for each round */

/** How often each journey is made. */
const ROUNDS = 3;
/** For what follows a start or a change, in ms. */
const SETTLE_MS = 1500;
/** So long vendors think, in ms: the tray has shown the choice itself well before their answer. */
const THINKING_MS = 300;

/**
 * Makes every journey with an account at one vendor, and none at the others: a status goes to all of
 * them at once, and their ways would be counted together.
 *
 * @param {{ session: Session, office: Office, folder: string }} parts `folder`: of the traced build
 * @param {number} turn which of the office's accounts
 * @returns {Promise<Journeys>}
 */
export async function makeJourneys({ session, office, folder }, turn) {
  const { statuses, automation } = office.provisioning;
  const account = office.provisioning.accounts[turn];
  if (account === undefined) throw new Error('No such account');
  const file = {
    version: 1,
    accounts: [account],
    statuses: statuses.map((status) => ({
      ...status,
      accounts: { [account.id]: status.accounts[account.id] },
    })),
    // More happens in a minute of this than a person does in an hour.
    automation: { ...automation, flapLimit: { changes: 60, minutes: 10 } },
  };
  const app = await startTraced(session, { folder, account });
  const tray = await sessionTray(session);
  await app.importFile(file);
  await app.command('set', 'available', '--wait');
  await delay(SETTLE_MS);

  /** @type {Journeys} */
  const made = { click: [], idle: [], credential: [], answer: [] };
  const slow = /** @type {const} */ ({ fault: { kind: 'slow' }, latencyMs: THINKING_MS });
  for (const faults of Object.values(office.faults)) faults.set(slow);
  for (let round = 0; round < ROUNDS; round += 1) {
    const click = () => tray.choose(round % 2 === 0 ? 'Busy' : 'Short break');
    const answer = app.follow('answer', async () => {
      made.click.push(await app.follow('click', click));
    });
    made.answer.push(await answer);
    await delay(SETTLE_MS);
  }
  for (const faults of Object.values(office.faults)) faults.clear();

  await app.command('set', 'available', '--wait');
  await app.importFile({
    version: 1,
    automation: { ...file.automation, idle: [{ afterSeconds: IDLE_SECONDS, status: 'away' }] },
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    made.idle.push(await app.follow('idle', () => session.idleReset()));
    await session.idleReset();
    await delay(SETTLE_MS);
  }
  await app.importFile({ version: 1, automation: file.automation });

  for (let round = 0; round < ROUNDS; round += 1) {
    await app.command('accounts', 'remove', account.id, '--yes');
    await delay(SETTLE_MS);
    const give = () => app.importFile({ version: 1, accounts: [account] });
    made.credential.push(await app.follow('credential', give));
  }
  await app.stop();
  return made;
}
