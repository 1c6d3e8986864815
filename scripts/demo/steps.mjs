import process from 'node:process';
import { waitUntil } from '../session/wait-until.mjs';
import { visibleWindows } from '../session/windows.mjs';

/** @typedef {import('./play-step.mjs').Step} Step */
/** @typedef {import('./stage.mjs').Stage} Stage */

const idleSeconds = 3;
const message = 'back soon';

/** @param {Stage} stage */
async function appPid(stage) {
  return Number(JSON.parse(await stage.must(['status', '--json'])).app.pid);
}

/** @param {Stage} stage */
async function openWindow(stage) {
  const tray = await stage.tray();
  await tray.clickByPointer(['Open Presently']);
  const found = await waitUntil('the window', async () => {
    const windows = await visibleWindows(stage.session, { name: '^Presently$' });
    return windows.find(({ width }) => width > 300);
  });
  await stage.session.run('xdotool', ['windowactivate', '--sync', found.id]);
  return found;
}

/** @type {Step[]} */
export const steps = [
  {
    what: 'start and import',
    by: 'command line',
    shows: 'available',
    act: async (stage, begins) => {
      const said = await stage.must(['start', '--hidden']);
      if (said !== 'ready') return `start printed ${said}`;
      begins();
      await stage.must(['import', '-'], stage.office.file());
    },
  },
  {
    what: 'pick Busy',
    by: 'tray menu, mouse',
    shows: 'busy',
    act: async (stage, begins) => {
      const tray = await stage.tray();
      const onOpen = async () => {
        await stage.picture('1-tray-menu');
        begins();
      };
      await tray.clickByPointer(['Busy'], { onOpen });
    },
  },
  {
    what: 'press Ctrl+Alt+3',
    by: 'hotkey',
    shows: 'lunch',
    act: (stage) => stage.session.key('ctrl+alt+3'),
  },
  {
    what: `Short break, “${message}”, 15 min`,
    by: 'window, keyboard',
    shows: 'short-break',
    act: async (stage, begins) => {
      await openWindow(stage);
      const { session } = stage;
      // The choice of statuses has the focus; the fields stand before it.
      await session.key('shift+Tab');
      await session.key('shift+Tab');
      await session.type(message);
      await session.key('Tab');
      await session.key('Down');
      await session.key('Tab');
      begins();
      await session.key('4');
      const { presence } = JSON.parse(await stage.must(['status', '--json']));
      if (presence.message !== message || presence.until === null) {
        return `the window sent ${JSON.stringify(presence)}`;
      }
      await waitUntil('the picture of the window', async () => {
        const { accounts } = JSON.parse(await stage.must(['status', '--json']));
        return accounts.every((/** @type {any} */ { state }) => state === 'applied');
      });
      await stage.picture('2-window');
    },
  },
  {
    what: 'set available --wait',
    by: 'command line',
    shows: 'available',
    act: async (stage) => {
      await stage.must(['set', 'available', '--wait']);
    },
  },
  {
    what: 'lock the screen',
    by: 'screen lock',
    shows: 'away',
    act: async (stage) => {
      await stage.session.lock();
      await stage.picture('3-locked');
    },
  },
  {
    what: 'unlock',
    by: 'screen lock',
    shows: 'available',
    act: (stage) => stage.session.unlock(),
  },
  {
    what: `no input for ${String(idleSeconds)} s`,
    by: 'idle time',
    shows: 'away',
    act: async (stage, begins) => {
      await stage.must(['import', '-'], stage.office.idleFile(idleSeconds));
      await stage.session.idleReset();
      begins();
    },
  },
  {
    what: 'move the mouse',
    by: 'idle time',
    shows: 'available',
    act: (stage) => stage.session.idleReset(),
  },
  {
    what: 'set lunch --for 3s',
    by: 'command line',
    shows: 'lunch',
    act: async (stage) => {
      await stage.must(['import', '-'], stage.office.idleFile(null));
      await stage.must(['set', 'lunch', '--for', '3s']);
    },
  },
  {
    what: 'its end comes by itself',
    by: 'clock',
    shows: 'available',
    act: () => Promise.resolve(),
  },
  {
    what: 'Garoon answers 503 twice',
    by: 'hotkey',
    shows: 'busy',
    act: async (stage) => {
      const fault = /** @type {const} */ ({ kind: 'status', status: 503 });
      stage.office.workplace.faults.garoon.set({ fault, times: 2 });
      await stage.session.key('ctrl+alt+2');
    },
  },
  {
    what: 'kill -9 before Garoon heard, new start',
    by: 'command line',
    shows: 'lunch',
    act: async (stage, begins) => {
      const { garoon } = stage.office.workplace.faults;
      garoon.set({ fault: { kind: 'hang' } });
      await stage.must(['set', 'lunch']);
      process.kill(await appPid(stage), 'SIGKILL');
      garoon.clear();
      begins();
      await stage.must(['start', '--hidden']);
      const { presence } = JSON.parse(await stage.must(['status', '--json']));
      if (presence.status !== 'lunch' || presence.source !== 'manual') {
        return `after the new start: ${JSON.stringify(presence)}`;
      }
    },
  },
  {
    what: 'clear',
    by: 'command line',
    shows: 'available',
    act: async (stage) => {
      await stage.must(['clear', '--wait']);
      await stage.picture('4-desktop');
    },
  },
  {
    what: 'quit',
    by: 'command line',
    shows: 'offline',
    act: async (stage) => {
      await stage.must(['quit']);
      if ((await stage.command(['status'])).code !== 3) return 'the app still runs';
    },
  },
];
