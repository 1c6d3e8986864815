import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { inProject } from '../prepare/places.mjs';
import { electronCommand } from '../prepare.mjs';
import { openSession } from '../session/open-session.mjs';
import { formatMemory, formatTable } from './format-report.mjs';
import { measureIdling } from './idling.mjs';
import { readOptions, USAGE } from './options.mjs';
import { createPrograms } from './programs.mjs';
import { sensorProblem } from './sensors.mjs';
import { measureStartAndMemory } from './start-and-memory.mjs';
import { measureStatusChange } from './status-change.mjs';
import { measureSwitcher } from './switcher.mjs';
import { watchTray } from './tray-watch.mjs';
import { isOver, verdicts } from './verdicts.mjs';
import { openWorkplace } from './workplace.mjs';

/** What the numbers do not tell; printed and stored with them. */
const NOTES = [
  'Status changes go over plain HTTP on this machine, for curl as for Presently. Presently sends ' +
    "encrypted calls by another route, Chromium's network stack: their time and memory are not in here.",
  'The tray icon counts as soon as it is registered; its picture and menu stand ' +
    'when the first command is answered.',
];

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/**
 * Connects Presently to the sample workplace once; later starts find everything in its profile.
 *
 * @param {import('./programs.mjs').Programs} programs
 * @param {import('./workplace.mjs').BenchWorkplace} workplace
 */
async function connect({ startApp, command }, workplace) {
  const app = await startApp();
  await command(['import', '-'], workplace.provisioning);
  await command(['set', 'available', '--wait']);
  const problem = sensorProblem(JSON.parse(await command(['diagnose', '--json'])));
  await app.stop();
  if (problem !== null) throw new Error(problem);
}

/** @param {import('./options.mjs').BenchOptions} options */
async function measure({ rounds, idleMs, presses }) {
  const session = await openSession();
  const workplace = await openWorkplace();
  const tray = await watchTray(session);
  try {
    const programs = createPrograms(session, tray);
    await connect(programs, workplace);
    say(
      `Starts and memory: ${String(rounds)} rounds of both programs in turns, after one to warm up`,
    );
    const starts = await measureStartAndMemory(programs, rounds);
    say(`Idling: both programs side by side for the same ${String(idleMs / 1000)} s`);
    const idling = await measureIdling(programs, session, idleMs);
    say(`Status changes: ${String(presses)} hotkeys, in turns with as many starts of four curl`);
    const change = await measureStatusChange({ programs, session, workplace }, presses);
    say(`Quick switcher: ${String(presses)} openings, in turns with those of an empty window`);
    const switcher = await measureSwitcher({ programs, session }, presses);
    return { starts, idling, idleMs, change, switcher };
  } finally {
    tray.close();
    await workplace.sample.stop();
    await session.close();
  }
}

const options = readOptions(process.argv.slice(2));
if (options === null) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
const results = await measure(options);
const judged = verdicts(results);
for (const line of ['', ...formatTable(judged), '']) say(line);
say(formatMemory('Presently', results.starts.app));
say(formatMemory('Floor', results.starts.floor));
say('One status change:');
for (const request of results.change.requests) say(`  ${request}`);
for (const note of NOTES) say(note);
mkdirSync(inProject('bench-output'), { recursive: true });
const { version, origin } = electronCommand();
const report = { electron: { version, origin }, options, notes: NOTES, verdicts: judged, results };
writeFileSync(
  join(inProject('bench-output'), 'bench.json'),
  `${JSON.stringify(report, null, 2)}\n`,
);
process.exit(judged.some(isOver) ? 1 : 0);
