import { expect } from '../fixtures.ts';
import { button, comeBack, state, type Stage, type StateGroup } from './stage.ts';

async function openWith(stage: Stage, parts: object): Promise<void> {
  await stage.hold('diagnose', { kind: 'parts', parts });
  await comeBack(stage, 'diagnostics');
  await expect(stage.page.locator('.reading').first()).toBeVisible();
}

const noSignals = {
  idle: { last: 0, longest: 0 },
  lock: {},
  screenSavers: [],
  loginManager: false,
  busyElsewhere: 'unknown',
  lastSeen: { locked: null, unlocked: null, suspended: null, resumed: null },
};

export const diagnosticsStates: StateGroup = {
  page: 'diagnostics',
  states: [
    state('nothing wrong', ({ page }) => expect(page.locator('.reading').first()).toBeVisible()),
    state('everything wrong', async (stage) => {
      const now = Date.now();
      await openWith(stage, {
        secrets: 'none',
        trayHost: false,
        signals: noSignals,
        idleSeconds: 0,
        startedAt: now - 7_200_000,
        session: 'wayland',
        hotkeys: { 'Control+Alt+1': 'taken', 'Control+Alt+2': 'invalid' },
        rules: { idle: true, lock: true, sleep: true },
        network: {
          online: false,
          routes: [
            { account: 'garoon', name: 'Garoon', proxy: 'PROXY proxy.example:8080; DIRECT' },
          ],
        },
      });
    }),
    state('things worth a look', async (stage) => {
      await openWith(stage, {
        secrets: 'weak',
        idleSeconds: 9_999_999,
        hotkeys: { 'Control+Alt+1': 'taken', 'Control+Alt+3': 'taken' },
        rules: { idle: true, lock: true, sleep: true },
        locked: true,
        signals: {
          ...noSignals,
          screenSavers: ['org.mate.ScreenSaver'],
          busyElsewhere: 'call',
          lastSeen: {
            locked: Date.now(),
            unlocked: null,
            suspended: Date.now() - 60_000,
            resumed: null,
          },
        },
      });
    }),
    state('a diagnosis that cannot be shown', async (stage) => {
      const message = stage.say('main:error.internal', { name: '98' });
      await stage.hold('diagnose', { kind: 'failure', message });
      await comeBack(stage, 'diagnostics');
      await expect(button(stage, 'failure.retry')).toBeVisible();
    }),
    state('the test of the lock', async (stage) => {
      await button(stage, 'diagnostics.test.start').click();
      await expect(stage.page.getByText(stage.say('diagnostics.test.waiting'))).toBeVisible();
    }),
    state('readings that were copied', async (stage) => {
      await button(stage, 'diagnostics.copy').click();
      await expect(stage.page.getByText(stage.say('diagnostics.copied'))).toBeVisible();
    }),
  ],
};
