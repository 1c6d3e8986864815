import type { Notice } from '../../contract/views/notice.ts';

/** Garoon, presence/users: at one's desk. */
export const present = 'attend';

/**
 * "Set to present at login" puts a person back to `attend` whenever they log in (GA-5). It cannot be
 * told from a hand that did so, only supposed where what stood there was ours and meant something
 * else. Null where it cannot have been that setting.
 */
export function loginNotice(shows: string): Notice | null {
  return shows === present ? { code: 'set-present-at-login', params: { shows } } : null;
}
