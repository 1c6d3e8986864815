import { setTimeout as delay } from 'node:timers/promises';

const PAUSE_MS = 20;
const LIMIT_MS = 20_000;

/**
 * Looks again and again until there is something to see.
 *
 * @template T
 * @param {string} what for the error: "what did not come"
 * @param {() => T | Promise<T>} look
 * @param {number} [limitMs]
 * @returns {Promise<NonNullable<T>>} what `look` gave, once it is neither undefined, null nor false
 */
export async function waitUntil(what, look, limitMs = LIMIT_MS) {
  const end = performance.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== null && seen !== false) return seen;
    if (performance.now() > end) throw new Error(`Not seen within ${String(limitMs)} ms: ${what}`);
    await delay(PAUSE_MS);
  }
}
