import process from 'node:process';
import { app } from 'electron/main';
import { keepCrashDumps, noteFaults, openLog } from './app/faults.ts';
import { profileOf } from './controls/command-line/profile.ts';
import { readLaunchOptions, type AppLaunch } from './controls/launch-options.ts';
import { createTray, noTray } from './controls/tray/tray.ts';
import { passwordStore } from './signals/linux/password-store.ts';
import { sleep } from './signals/timers.ts';

/** Behind the executable; in a checkout the app's folder stands there first. */
const options = readLaunchOptions(process.argv.slice(app.isPackaged ? 1 : 2));

const chromiumFatal = '3';

/** The panel has accepted an icon within so many ms. */
const trayMs = 25;

/** For whoever started the program in a terminal. */
function complain(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : 'unknown fault';
  process.stderr.write(`${text}\n`);
}

async function carryOut(argv: readonly string[]): Promise<void> {
  // Only what the command says may stand on the terminal.
  app.commandLine.appendSwitch('log-level', chromiumFatal);
  const { runInApp } = await import('./controls/command-line/run-in-app.ts');
  app.exit(await runInApp(argv));
}

function start(launch: AppLaunch): void {
  const profile = profileOf(launch.target, process);
  app.setPath('userData', profile.folder);
  app.setPath('sessionData', `${profile.folder}/chromium`);
  // A second start only shows the first one's window.
  if (!app.requestSingleInstanceLock({ link: launch.link, hidden: launch.hidden })) {
    app.exit(0);
    return;
  }
  // A small, still window needs no GPU process, which would be a sixth of all memory
  // (docs/adr/0009-memory-and-gpu.md).
  app.disableHardwareAcceleration();
  app.commandLine.appendSwitch('disable-software-rasterizer');
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  const store = process.platform === 'linux' ? passwordStore(process.env) : null;
  if (store !== null) app.commandLine.appendSwitch('password-store', store);
  const log = openLog(profile.folder);
  noteFaults(log, complain);
  keepCrashDumps(profile.folder);
  // Not awaited: Electron waits for this module before it is ready.
  app
    .whenReady()
    .then(async () => {
      const tray = launch.headless ? noTray : createTray();
      // The panel accepts the icon while this process rests; work now would delay it.
      await sleep(trayMs);
      const { startApp } = await import('./app/app.ts');
      await startApp({ launch, profile, tray, log });
    })
    .catch(async (error: unknown) => {
      log.fault('the start', error);
      complain(error);
      await log.flush();
      app.exit(1);
    });
}

if (options.kind === 'command') void carryOut(options.argv);
else start(options);
