import { closeWindow, pickInWindow, pictureOfWindow } from './window-steps.mjs';

/** @typedef {import('./perform.mjs').Step} Step */

const MESSAGE = 'coffee, back soon';
const MINUTES = 30;

/** How far the end time of the app may be from the one expected: both count whole seconds. */
const SLACK_MS = 5000;

/** @param {import('./stage.mjs').Stage} stage */
async function endsInTime({ app }) {
  const { until } = (await app.status()).presence;
  const seen = until === null ? Number.NaN : Date.parse(until);
  const near = Math.abs(seen - Date.now() - MINUTES * 60_000) < SLACK_MS;
  return near ? [] : [`expected an end in ${String(MINUTES)} minutes, seen ${String(until)}`];
}

/** Everything a person does by hand. @type {readonly Step[]} */
export const personSteps = [
  {
    title: 'start, import the accounts',
    control: 'command line',
    status: 'available',
    source: 'start',
    async act({ app, automation, office }) {
      await app.command('start', '--hidden');
      const from = performance.now();
      await app.importFile({ ...office.provisioning, automation });
      return from;
    },
  },
  {
    title: 'pick Busy',
    control: 'tray menu, mouse',
    status: 'busy',
    source: 'manual',
    act: ({ clickTray, picture }) => clickTray(['Busy'], () => picture('tray-menu.png')),
  },
  {
    title: 'press Ctrl+Alt+3 (Lunch)',
    control: 'global hotkey',
    status: 'lunch',
    source: 'manual',
    act({ keys }) {
      const pressedAt = performance.now();
      keys.press('ctrl+alt+3');
      return Promise.resolve(pressedAt);
    },
    async also({ picture }) {
      await picture('desktop.png');
      return [];
    },
  },
  {
    title: `pick Short break, a message, ${String(MINUTES)} min`,
    control: 'window, keyboard',
    status: 'short-break',
    message: MESSAGE,
    source: 'manual',
    async act(stage) {
      await stage.clickTray(['Open Presently']);
      return pickInWindow(stage, { message: MESSAGE, minutes: String(MINUTES), number: '4' });
    },
    async also(stage) {
      await pictureOfWindow(stage);
      return endsInTime(stage);
    },
  },
  {
    title: 'set available --wait',
    control: 'command line',
    status: 'available',
    source: 'manual',
    async act(stage) {
      const from = performance.now();
      await stage.app.command('set', 'available', '--wait');
      await closeWindow(stage);
      return from;
    },
  },
];

/** The end of the demonstration. @type {readonly Step[]} */
export const lastSteps = [
  {
    title: 'clear: as rules say',
    control: 'command line',
    status: 'available',
    source: 'start',
    async act({ app }) {
      await app.command('clear', '--wait');
    },
  },
  {
    title: 'quit: by the quit rule',
    control: 'command line',
    status: 'offline',
    source: null,
    async act({ app }) {
      await app.command('quit');
    },
    async also({ app }) {
      const { code } = await app.attempt('status');
      const processes = app.processes();
      return [
        ...(code === 3 ? [] : [`expected exit code 3 of \`status\`, seen ${String(code)}`]),
        ...(processes.length === 0 ? [] : [`expected its end, seen ${processes.join(', ')}`]),
      ];
    },
  },
];
