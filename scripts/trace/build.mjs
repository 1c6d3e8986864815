import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveConfig } from 'electron-vite';
import { build, mergeConfig } from 'vite';
import { inProject } from '../prepare/places.mjs';

/** An app folder of its own: what is measured must not stand where `npm start` looks for its build. */
const FOLDER = inProject('.cache', 'trace');

/**
 * Builds the main process as it is shipped, but readable and with source maps. There is no page
 * beside it: the window stays closed.
 *
 * @returns {Promise<string>} the app folder
 */
export async function buildTraced() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const outDir = join(FOLDER, 'out', 'main');
  const { config } = await resolveConfig(
    { root: inProject(), logLevel: 'warn' },
    'build',
    'production',
  );
  const own = { build: { outDir, minify: false, sourcemap: true } };
  await build(mergeConfig(config?.main ?? {}, own));
  const about = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ ...about, main: 'start.mjs' }));
  const recorder = JSON.stringify(inProject('scripts', 'trace', 'in-app.mjs'));
  writeFileSync(
    join(FOLDER, 'start.mjs'),
    // The recorder first, since it must see every function of the app from its first call on.
    `import ${recorder};\nawait import('./out/main/main.cjs');\n`,
  );
  return FOLDER;
}
