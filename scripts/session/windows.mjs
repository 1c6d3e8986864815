/** @typedef {import('./open-session.mjs').Session} Session */

/**
 * @typedef {object} WindowPlace
 * @property {string} id
 * @property {number} x of the left edge on the screen
 * @property {number} y of the upper edge
 * @property {number} width
 * @property {number} height
 */

/**
 * The windows of one class that are on the screen now. Menus are windows too.
 *
 * @param {Pick<Session, 'run'>} session
 * @param {{ windowClass?: string, name?: string }} what regular expressions
 * @returns {Promise<WindowPlace[]>}
 */
export async function visibleWindows(session, { windowClass, name }) {
  const by = windowClass === undefined ? ['--name', name ?? ''] : ['--class', windowClass];
  const search = await session.run('xdotool', ['search', '--onlyvisible', ...by]);
  const ids = search.stdout.split('\n').filter((line) => line !== '');
  const places = await Promise.all(ids.map((id) => place(session, id)));
  return places.filter((found) => found !== undefined);
}

/**
 * @param {Pick<Session, 'run'>} session
 * @param {string} id
 * @returns {Promise<WindowPlace | undefined>} undefined if it has gone in the meantime
 */
async function place(session, id) {
  const { code, stdout } = await session.run('xdotool', ['getwindowgeometry', '--shell', id]);
  if (code !== 0) return undefined;
  const read = (/** @type {string} */ key) =>
    Number(new RegExp(`^${key}=(-?\\d+)$`, 'm').exec(stdout)?.[1]);
  return { id, x: read('X'), y: read('Y'), width: read('WIDTH'), height: read('HEIGHT') };
}
