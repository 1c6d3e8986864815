import dbus from '@homebridge/dbus-native';
import { TRAY_WATCHER } from '../session/panel.mjs';

const SIGNAL = 4;

/**
 * @typedef {object} TrayWatch
 * @property {(limitMs: number) => Promise<number>} next when (`performance.now`) the next tray icon
 *   was registered; rejects after the limit
 * @property {() => void} close
 */

/**
 * Hears of tray icons the moment the panel announces them, without asking again and again.
 *
 * @param {import('../session/open-session.mjs').Session} session
 * @returns {Promise<TrayWatch>}
 */
export async function watchTray(session) {
  const bus = dbus.sessionBus({ busAddress: session.env['DBUS_SESSION_BUS_ADDRESS'] });
  const member = 'StatusNotifierItemRegistered';
  /** @type {Set<(at: number) => void>} */
  const waiting = new Set();
  bus.connection.on('message', (message) => {
    const at = performance.now();
    if (message.type !== SIGNAL || message.member !== member) return;
    for (const tell of waiting) tell(at);
  });
  await new Promise((resolve, reject) => {
    bus.addMatch(`type='signal',interface='${TRAY_WATCHER}',member='${member}'`, (error) => {
      if (error) reject(new Error('The session bus does not tell of tray icons'));
      else resolve(undefined);
    });
  });
  return {
    next: (limitMs) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(tell);
          reject(new Error(`No tray icon within ${String(limitMs)} ms`));
        }, limitMs);
        const tell = (/** @type {number} */ at) => {
          clearTimeout(timer);
          waiting.delete(tell);
          resolve(at);
        };
        waiting.add(tell);
      }),
    close: () => bus.connection.stream.destroy(),
  };
}
