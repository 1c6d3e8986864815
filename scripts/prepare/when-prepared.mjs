import process from 'node:process';
import { electronCommand, electronLine, prepare, PrepareProblem } from '../prepare.mjs';

/**
 * The frame of every command of this checkout: brings it to where it can run, says which Electron is
 * used, does the work, and ends with its exit code. What the person has to do first is one line.
 *
 * @param {import('../prepare.mjs').Need} need
 * @param {() => Promise<number>} work gives the exit code
 */
export async function whenPrepared(need, work) {
  try {
    await prepare({ needs: [need] });
    if (need !== 'build') process.stderr.write(`${electronLine(electronCommand())}\n`);
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof PrepareProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
