import type { Status } from '../../../electron/contract/status.ts';
import type { StatusStart } from './status-draft.ts';

/**
 * A status to start a new one from: everything but what only one can have.
 * @param named gives the name of the first, second… copy
 */
export function copyOf(
  status: Status,
  taken: readonly Status[],
  named: (number: number) => string,
): StatusStart {
  const names = new Set(taken.map(({ name }) => name));
  let number = 1;
  while (names.has(named(number))) number += 1;
  const copied: { -readonly [Key in keyof StatusStart]: StatusStart[Key] } = { ...status };
  delete copied.id;
  delete copied.hotkey;
  return { ...copied, name: named(number) };
}
