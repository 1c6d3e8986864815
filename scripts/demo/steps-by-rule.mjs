/** @typedef {import('./perform.mjs').Step} Step */

const IDLE_SECONDS = 4;
const LUNCH_SECONDS = 4;

/** What happens without a person's pick, and comes back without one. @type {readonly Step[]} */
export const ruleSteps = [
  {
    title: 'lock the screen',
    control: 'screen lock',
    status: 'away',
    source: 'lock',
    act: ({ session }) => session.lock(),
    async also({ picture }) {
      await picture('locked-screen.png');
      return [];
    },
  },
  {
    title: 'unlock it',
    control: 'screen lock',
    status: 'available',
    source: 'manual',
    act: ({ session }) => session.unlock(),
  },
  {
    title: `touch nothing for ${String(IDLE_SECONDS)} s`,
    control: 'idle time',
    status: 'away',
    source: 'idle',
    waitMs: IDLE_SECONDS * 1000,
    async act({ app, automation, session }) {
      const idle = [{ afterSeconds: IDLE_SECONDS, status: 'away' }];
      const from = performance.now();
      await session.idleReset();
      await app.importFile({ version: 1, automation: { ...automation, idle } });
      return from;
    },
  },
  {
    title: 'move the mouse',
    control: 'idle time',
    status: 'available',
    source: 'manual',
    act: ({ session }) => session.idleReset(),
    async also({ app, automation }) {
      // Nobody is to be called idle in the steps that follow.
      await app.importFile({ version: 1, automation });
      return [];
    },
  },
  ...timedLunch(),
];

/** @returns {readonly Step[]} */
function timedLunch() {
  let setAt = 0;
  return [
    {
      title: `set lunch --for ${String(LUNCH_SECONDS)}s`,
      control: 'command line',
      status: 'lunch',
      source: 'manual',
      async act({ app }) {
        setAt = performance.now();
        await app.command('set', 'lunch', '--for', `${String(LUNCH_SECONDS)}s`);
      },
    },
    {
      title: `lunch ends after ${String(LUNCH_SECONDS)} s`,
      control: 'end time',
      status: 'available',
      source: 'start',
      waitMs: LUNCH_SECONDS * 1000,
      act: () => Promise.resolve(setAt),
    },
  ];
}
