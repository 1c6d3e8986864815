/** @typedef {import('./open-session.mjs').Session} Session */

/**
 * @typedef {object} QuickKeys
 * @property {(keys: string) => void} press presses keys together, e.g. `ctrl+alt+1`
 * @property {() => void} close
 */

/**
 * A keyboard that is ready before it is needed: measurements of what a key does must not count the
 * start of the program that presses it.
 *
 * @param {Session} session
 * @returns {QuickKeys}
 */
export function openQuickKeys(session) {
  const child = session.spawn('xdotool', ['-'], { stdio: ['pipe', 'ignore', 'ignore'] });
  return {
    press(keys) {
      child.stdin?.write(`key --delay 0 ${keys}\n`);
    },
    close() {
      child.stdin?.end();
    },
  };
}
