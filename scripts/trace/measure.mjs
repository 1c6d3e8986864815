import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { openOffice } from '../demo/office.mjs';
import { openSession } from '../session/open-session.mjs';
import { buildTraced } from './build.mjs';
import { createFileFinder } from './entered.mjs';
import { makeJourneys } from './journeys.mjs';
import { readOptions, USAGE } from './options.mjs';
import { formatFiles, formatTable, isOver, NOTES, rowsOf } from './report.mjs';

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/** @param {string} folder of the traced build */
async function measure(folder) {
  const filesOf = createFileFinder();
  const session = await openSession();
  const office = await openOffice();
  try {
    const found = new Map();
    for (const [turn, { name }] of office.provisioning.accounts.entries()) {
      say(`Following the ways to ${name} and back`);
      const made = await makeJourneys({ session, office, folder }, turn);
      const files = Object.entries(made).map(([journey, rounds]) => [
        journey,
        rounds.map(({ ran }) => filesOf(ran)),
      ]);
      found.set(name, Object.fromEntries(files));
    }
    return rowsOf(found);
  } finally {
    await session.close();
    await office.stop();
  }
}

const options = readOptions(process.argv.slice(2));
if (options === null) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
const folder = await buildTraced();
const rows = await measure(folder);
for (const line of ['', ...formatTable(rows), '', ...NOTES]) say(line);
if (options.files) for (const line of formatFiles(rows)) say(line);
const report = join(folder, 'trace.json');
writeFileSync(report, `${JSON.stringify(rows, null, 2)}\n`);
process.exit(options.check && rows.some(isOver) ? 1 : 0);
