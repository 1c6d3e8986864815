import type { ScheduledStatus } from '../../../electron/contract/scheduled-status.ts';
import { hasRoom, toCome } from './room-for.ts';
import type { ScheduleList } from './use-schedule.ts';

/** What became of what the person saw, and what saving what they typed does now. */
export type Conflict =
  /** It looks other than it did, or another one took its place; saving replaces `now`. */
  | { readonly kind: 'changed' | 'taken'; readonly now: ScheduledStatus }
  /** It is not there any more, or runs already; saving plans something new. */
  | { readonly kind: 'gone' | 'begun' }
  /** There is no room, and more than one that could give way. */
  | { readonly kind: 'full' };

/** Looks where a form stands after the system was found changed. `now` is epoch ms. */
export function afterConflict(
  seen: ScheduledStatus | null,
  list: ScheduleList,
  now: number,
): Conflict {
  const coming = toCome(list, now);
  const same = coming.find(({ id }) => id === seen?.id);
  if (same !== undefined) return { kind: 'changed', now: same };
  const [only, ...others] = coming;
  if (!hasRoom(list, now)) {
    return only === undefined || others.length > 0
      ? { kind: 'full' }
      : { kind: 'taken', now: only };
  }
  // A system may give what begins another id, so that it is told by its times.
  const hasBegun = seen !== null && seen.startsAt <= now && seen.endsAt > now;
  return { kind: hasBegun ? 'begun' : 'gone' };
}
