import { join } from 'node:path';
import process from 'node:process';

import { checkCoverage } from '../../test/vendors/coverage/check-coverage.ts';
import { inProject } from '../prepare/places.mjs';

// Runs after the tests of the vendors and reads their report; the checkout's Node takes TypeScript.
const problems = await checkCoverage({
  report: join(inProject('test-results'), 'vendors.json'),
  page: inProject('docs', 'vendors', 'coverage.md'),
});
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
