import { openQuickKeys } from '../session/quick-keys.mjs';
import { sessionTray } from '../session/tray.mjs';

/** @typedef {import('../session/open-session.mjs').Session} Session */

/**
 * Everything the steps act on.
 *
 * @typedef {object} Stage
 * @property {Session} session
 * @property {import('./office.mjs').Office} office
 * @property {import('./app.mjs').App} app
 * @property {object} automation the rules of the run
 * @property {import('../session/quick-keys.mjs').QuickKeys} keys
 * @property {(name: string) => Promise<void>} picture of the desktop, into the output folder
 * @property {(labels: readonly string[], onOpen?: () => Promise<void>) => Promise<number>} clickTray
 *   returns when the entry was clicked, by `performance.now`
 */

/**
 * @param {Pick<Stage, 'session' | 'office' | 'app'> & { output: (name: string) => string }} parts
 *   `output`: path of a file in the output folder
 * @returns {Stage}
 */
export function createStage({ session, office, app, output }) {
  return {
    session,
    office,
    app,
    automation: {
      ...office.provisioning.automation,
      // More happens in a minute of this than a person does in an hour.
      flapLimit: { changes: 60, minutes: 10 },
    },
    keys: openQuickKeys(session),
    picture: (name) => session.screenshot(output(name)),
    async clickTray(labels, onOpen = () => Promise.resolve()) {
      let clickedAt = performance.now();
      const click = (/** @type {Parameters<Session['click']>} */ ...place) => {
        clickedAt = performance.now();
        return session.click(...place);
      };
      const tray = await sessionTray({ ...session, click });
      await tray.clickByPointer(labels, { onOpen });
      return clickedAt;
    },
  };
}
