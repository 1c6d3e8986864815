import { runProgram } from '../prepare/run-program.mjs';

/**
 * @typedef {object} Input
 * @property {(keys: string) => Promise<void>} key presses keys together, e.g. `ctrl+alt+1`
 * @property {(text: string) => Promise<void>} type
 * @property {(x: number, y: number) => Promise<void>} move the pointer, in pixels of the screen
 * @property {(x: number, y: number, button?: 1 | 2 | 3) => Promise<void>} click 3 is the right one
 * @property {() => Promise<void>} idleReset the smallest sign of a person: the pointer twitches
 */

/**
 * Real input events, as a keyboard and a mouse make them.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Input}
 */
export function createInput(env) {
  const xdotool = async (/** @type {string[]} */ ...args) => {
    const result = await runProgram('xdotool', args, { env });
    if (result.code !== 0) throw new Error(`xdotool ${args.join(' ')}: ${result.stderr.trim()}`);
  };
  const at = (/** @type {number} */ x, /** @type {number} */ y) => [
    'mousemove',
    String(Math.round(x)),
    String(Math.round(y)),
  ];
  return {
    key: (keys) => xdotool('key', '--clearmodifiers', keys),
    type: (text) => xdotool('type', '--', text),
    move: (x, y) => xdotool(...at(x, y)),
    click: (x, y, button = 1) => xdotool(...at(x, y), 'click', String(button)),
    async idleReset() {
      await xdotool('mousemove_relative', '1', '1', 'mousemove_relative', '--', '-1', '-1');
    },
  };
}
