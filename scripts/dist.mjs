import { spawn } from 'node:child_process';
import process from 'node:process';
import { electronCommand, electronLine, prepare, PrepareProblem } from './prepare.mjs';
import { inProject } from './prepare/places.mjs';
import { smokeTest } from './dist/smoke-test.mjs';

/**
 * Packages the app with the Electron of this machine. The pinned one is for releases; any other is
 * a trial package and says so.
 *
 * @param {readonly string[]} args for electron-builder, such as `--dir`
 * @returns {Promise<number>} the exit code
 */
function build(args) {
  const electron = electronCommand();
  process.stderr.write(`${electronLine(electron)}\n`);
  const own = [`-c.electronDist=${electron.distPath}`, `-c.electronVersion=${electron.version}`];
  const child = spawn(
    inProject('node_modules', '.bin', 'node'),
    [inProject('node_modules', 'electron-builder', 'cli.js'), ...own, ...args],
    { cwd: inProject(), stdio: 'inherit' },
  );
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

try {
  await prepare({ needs: ['app'] });
  const args = process.argv.slice(2);
  process.exitCode = await build(args);
  if (process.exitCode === 0 && args.includes('--dir')) process.exitCode = await smokeTest();
} catch (error) {
  if (!(error instanceof PrepareProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
