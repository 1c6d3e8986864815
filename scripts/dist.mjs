import process from 'node:process';
import { smokeTest } from './dist/smoke-test.mjs';
import { electronCommand } from './prepare.mjs';
import { inProject } from './prepare/places.mjs';
import { runTool } from './prepare/run-tool.mjs';
import { whenPrepared } from './prepare/when-prepared.mjs';

/**
 * Packages the app with the Electron of this machine. The pinned one is for releases; any other is
 * a trial package and says so.
 *
 * @param {readonly string[]} args for electron-builder, such as `--dir`
 * @returns {Promise<number>} the exit code
 */
function build(args) {
  const electron = electronCommand();
  const own = [`-c.electronDist=${electron.distPath}`, `-c.electronVersion=${electron.version}`];
  const builder = inProject('node_modules', 'electron-builder', 'cli.js');
  return runTool([builder, ...own, ...args], { cwd: inProject() });
}

await whenPrepared('desktop', async () => {
  const args = process.argv.slice(2);
  const code = await build(args);
  return code === 0 && args.includes('--dir') ? smokeTest() : code;
});
