import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { inProject } from '../prepare/places.mjs';
import { findSecrets } from './find-secrets.mjs';
import { playStep } from './play-step.mjs';
import { openStage, outputFolder } from './stage.mjs';
import { steps } from './steps.mjs';
import { formatTable } from './table.mjs';

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

const stage = await openStage();
const played = [];
/** @type {string[]} */
let leaks;
try {
  for (const step of steps) {
    const result = await playStep(stage, step);
    played.push(result);
    say(`${result.problem === null ? 'ok    ' : 'FAILED'}  ${step.what} (${step.by})`);
  }
  leaks = findSecrets([stage.profile, outputFolder], stage.office.secrets);
} finally {
  await stage.close();
}

const table = formatTable(played);
writeFileSync(join(outputFolder, 'table.txt'), `${table}\n`);
say(`\n${table}\n`);
for (const { step, problem } of played) {
  if (problem !== null) say(`FAILED  ${step.what}: ${problem}`);
}
for (const file of leaks) say(`FAILED  a credential stands in clear in ${file}`);
say(`Pictures, requests and this table: ${relative(inProject(), outputFolder)}/`);
process.exit(leaks.length > 0 || played.some(({ problem }) => problem !== null) ? 1 : 0);
