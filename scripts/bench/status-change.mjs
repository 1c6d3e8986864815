import { setTimeout as delay } from 'node:timers/promises';
import { openQuickKeys } from '../session/quick-keys.mjs';
import { collectRequests } from './collect-requests.mjs';
import { curlScript } from './curl-script.mjs';
import { openQuickShell } from './quick-shell.mjs';

/** @typedef {import('./workplace.mjs').ReceivedRequest} ReceivedRequest */

/** Hotkeys of `busy` and `short-break`, in which every vendor's setting differs. */
const KEYS = /** @type {const} */ (['ctrl+alt+2', 'ctrl+alt+4']);
const WARM_UP_PRESSES = 4;
/** For what the app does after its start. */
const SETTLE_MS = 3000;

/**
 * Presses hotkeys and, in turns, lets four curl processes send the very same requests.
 *
 * @param {object} parts
 * @param {import('./programs.mjs').Programs} parts.programs
 * @param {import('../session/open-session.mjs').Session} parts.session
 * @param {import('./workplace.mjs').BenchWorkplace} parts.workplace
 * @param {number} presses
 * @returns {Promise<{ app: number[], curl: number[], requests: readonly string[] }>} times in ms;
 *   `requests`: what one status change consists of
 */
export async function measureStatusChange({ programs, session, workplace }, presses) {
  const running = await programs.startApp();
  await programs.command(['set', 'available', '--wait']);
  await delay(SETTLE_MS);
  const keys = openQuickKeys(session);
  const shell = openQuickShell(session);
  const press = (/** @type {number} */ turn) =>
    collectRequests(workplace, () => keys.press(KEYS[turn % 2] ?? KEYS[0]));

  /** @type {(readonly ReceivedRequest[])[]} */
  const templates = [];
  for (let turn = 0; turn < WARM_UP_PRESSES; turn += 1) {
    templates[turn % 2] = (await press(turn)).requests;
  }
  const scripts = templates.map((requests) => curlScript(workplace, requests));

  /** @type {{ app: number[], curl: number[] }} */
  const times = { app: [], curl: [] };
  for (let turn = 0; turn < presses; turn += 1) {
    const expected = outline(templates[turn % 2] ?? []);
    const ours = await press(turn);
    const theirs = await collectRequests(workplace, () => shell.run(scripts[turn % 2] ?? ''));
    mustEqual(expected, outline(ours.requests));
    mustEqual(expected, outline(theirs.requests));
    times.app.push(ours.ms);
    times.curl.push(theirs.ms);
  }
  keys.close();
  shell.close();
  await running.stop();
  return { ...times, requests: outline(templates[0] ?? []) };
}

/**
 * Vendor by vendor, since which vendor comes first is chance.
 *
 * @param {readonly ReceivedRequest[]} requests
 * @returns {string[]}
 */
function outline(requests) {
  const line = (/** @type {ReceivedRequest} */ { vendor, method, path, body, status }) =>
    `${vendor}: ${method} ${path} ${body} → ${String(status)}`;
  return [...Map.groupBy(requests, ({ vendor }) => vendor)]
    .sort(([one], [other]) => one.localeCompare(other))
    .flatMap(([, own]) => own.map(line));
}

/**
 * @param {readonly string[]} expected
 * @param {readonly string[]} seen
 */
function mustEqual(expected, seen) {
  const [wanted, got] = [expected.join('\n'), seen.join('\n')];
  if (wanted !== got)
    throw new Error(`Not the same requests.\nExpected:\n${wanted}\nSeen:\n${got}`);
}
