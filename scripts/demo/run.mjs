import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import { formatReceived } from '../../electron/sandbox/received-log.ts';
import { createLog } from '../prepare/log.mjs';
import { inProject } from '../prepare/places.mjs';
import { openSession } from '../session/open-session.mjs';
import { createApp } from './app.mjs';
import { findSecrets } from './credentials.mjs';
import { openOffice } from './office.mjs';
import { perform } from './perform.mjs';
import { createStage } from './stage.mjs';
import { lastSteps, personSteps } from './steps-by-person.mjs';
import { ruleSteps } from './steps-by-rule.mjs';
import { troubleSteps } from './steps-in-trouble.mjs';
import { formatTable } from './table.mjs';

const OUTPUT = inProject('demo-output');
const output = (/** @type {string} */ name) => `${OUTPUT}/${name}`;
const LEGEND =
  'ms: from the key, the click or the start of the command to the last write received;\n' +
  'where a step names a time to wait, from its end.';
const print = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/**
 * Does all steps, also when one fails: what works nevertheless is worth knowing.
 *
 * @param {import('./stage.mjs').Stage} stage
 * @param {string[]} log gets what the vendors received, by step
 */
async function performAll(stage, log) {
  const { arrivals } = stage.office;
  const rows = [];
  for (const step of [...personSteps, ...ruleSteps, ...troubleSteps, ...lastSteps]) {
    const first = arrivals.length;
    const row = await perform(stage, step);
    rows.push(row);
    const verdict = row.problems.length === 0 ? 'ok    ' : 'FAILED';
    print(`${verdict} ${row.control}: ${row.title}`);
    const received = arrivals.slice(first).map(({ request }) => formatReceived(request));
    log.push(`# ${row.control}: ${row.title}`, ...received, '');
  }
  return rows;
}

/**
 * What has to be true of the run as a whole.
 *
 * @param {import('./stage.mjs').Stage} stage
 * @param {object} employee the record at Idealist before the run
 */
function checkWhole({ office, app, session }, employee) {
  const secrets = office.secrets();
  const folders = [session.home, session.logs, OUTPUT];
  const { files, found } = findSecrets(secrets, { folders, output: app.output() });
  const counts = `${String(secrets.length)} credentials, ${String(files)} files`;
  print(`\nLooked for credentials in clear (${counts}): ${found.length === 0 ? 'none' : 'FOUND'}`);
  return [
    ...found.map((place) => `FAILED expected no credential in clear, seen one in ${place}`),
    ...(isDeepStrictEqual(employee, office.employee())
      ? []
      : ['FAILED expected the rest of the record at Idealist untouched, seen a change']),
  ];
}

/** @returns {Promise<boolean>} whether everything was as expected */
async function demonstrate() {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT);
  const begin = performance.now();
  const session = await openSession({ log: createLog() });
  const office = await openOffice();
  try {
    const app = createApp(session);
    const stage = createStage({ session, office, app, output });
    const employee = office.employee();
    /** @type {string[]} */
    const log = [];
    const rows = await performAll(stage, log);
    const table = `${formatTable(rows)}\n${LEGEND}\n`;
    writeFileSync(output('requests.log'), log.join('\n'));
    writeFileSync(output('table.txt'), table);
    print(`\n${table}`);
    const whole = checkWhole(stage, employee);
    for (const problem of whole) print(problem);
    const seconds = String(Math.round((performance.now() - begin) / 1000));
    const failed = rows.filter(({ problems }) => problems.length > 0).length + whole.length;
    print(`${failed === 0 ? 'All as expected' : `${String(failed)} FAILED`}, in ${seconds} s.`);
    print('Pictures, the requests and this table: demo-output/');
    return failed === 0;
  } finally {
    await session.close();
    await office.stop();
  }
}

process.exitCode = (await demonstrate()) ? 0 : 1;
