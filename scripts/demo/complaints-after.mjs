import { waitUntil } from '../session/wait-until.mjs';

/**
 * Looks until there is nothing left to complain about.
 *
 * @param {() => readonly string[] | Promise<readonly string[]>} look
 * @param {number} limitMs
 * @returns {Promise<readonly string[]>} the complaints that stayed
 */
export async function complaintsAfter(look, limitMs) {
  /** @type {readonly string[]} */
  let complaints = [];
  try {
    await waitUntil(
      'what was expected',
      async () => {
        complaints = await look();
        return complaints.length === 0;
      },
      limitMs,
    );
  } catch (error) {
    return complaints.length > 0 ? complaints : [String(error)];
  }
  return [];
}
