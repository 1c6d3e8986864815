import process from 'node:process';
import { app } from 'electron/main';
import { profileOf } from './controls/command-line/profile.ts';
import { readLaunchOptions, type AppLaunch } from './controls/launch-options.ts';
import { passwordStore } from './signals/linux/password-store.ts';

/** Behind the executable; in a checkout the app's folder stands there first. */
const options = readLaunchOptions(process.argv.slice(app.isPackaged ? 1 : 2));

async function carryOut(argv: readonly string[]): Promise<void> {
  const { runInApp } = await import('./controls/command-line/run-in-app.ts');
  app.exit(await runInApp(argv));
}

function startApp(launch: AppLaunch): void {
  const profile = profileOf(launch.target, process);
  app.setPath('userData', profile.folder);
  app.setPath('sessionData', `${profile.folder}/chromium`);
  // A second start only shows the first one's window.
  if (!app.requestSingleInstanceLock({ link: launch.link })) {
    app.exit(0);
    return;
  }
  // A small, still window needs no GPU process, which would be a sixth of all memory (docs/adr).
  app.disableHardwareAcceleration();
  app.commandLine.appendSwitch('disable-software-rasterizer');
  const store = process.platform === 'linux' ? passwordStore(process.env) : null;
  if (store !== null) app.commandLine.appendSwitch('password-store', store);
  // Not awaited: Electron waits for this module before it is ready.
  void app.whenReady().then(async () => {
    const { openHouse } = await import('./house/house.ts');
    await openHouse(launch, profile);
  });
}

if (options.kind === 'command') void carryOut(options.argv);
else startApp(options);
