import { freeId } from '../contract/free-id.ts';
import type { Draft } from '../contract/setting-commands.ts';
import type { Status } from '../contract/status.ts';

const longest = 56;
const nameless = 'status';

/** An id for a new status, made of its name so that people recognise it on the command line. */
export function newStatusId(status: Draft, statuses: readonly Pick<Status, 'id'>[]): string {
  const name = typeof status['name'] === 'string' ? status['name'] : '';
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const word = Array.from(words.join('-')).slice(0, longest).join('');
  const taken = new Set(statuses.map(({ id }) => id));
  return freeId(word === '' ? nameless : word, taken);
}
