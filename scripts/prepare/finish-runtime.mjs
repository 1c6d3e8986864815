/**
 * The last steps of making the test runtime, as a program of its own because the two packages it
 * uses need a newer Node than the rest of `prepare`: `node finish-runtime.mjs <dist folder>`.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

const [dist] = process.argv.slice(2);
if (!dist) throw new Error('The folder of the runtime is missing');

await flipFuses(join(dist, 'electron'), {
  version: FuseVersion.V1,
  // Its snapshot belongs to the program the archive was made for and is left out.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Tests attach to the main process with --inspect.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
});
await createPackage(
  fileURLToPath(new URL('default-app', import.meta.url)),
  join(dist, 'resources', 'default_app.asar'),
);
