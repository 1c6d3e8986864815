import type { Ending } from '../contract/ending.ts';
import { endingLimits } from '../contract/duration.ts';
import type { Calendar } from './calendar.ts';

/** When an ending falls (epoch ms), or why it cannot be meant. */
export type EndsAt =
  | { readonly kind: 'instant'; readonly at: number }
  | { readonly kind: 'invalid'; readonly reason: 'past' | 'too-far' };

function instantOf(ending: Ending, now: number, calendar: Calendar): number {
  switch (ending.kind) {
    case 'for':
      return now + ending.ms;
    case 'clock':
      return calendar.nextClock(now, ending.hour, ending.minute);
    case 'end-of-day':
      return calendar.endOfDay(now);
    case 'next-morning':
      return calendar.nextMorning(now);
    case 'instant':
      return ending.at;
  }
}

/** The instant that an ending said at `now` means: in the future, at most 366 days ahead. */
export function endsAt(
  ending: Ending,
  context: { readonly now: number; readonly calendar: Calendar },
): EndsAt {
  const at = instantOf(ending, context.now, context.calendar);
  if (at <= context.now) return { kind: 'invalid', reason: 'past' };
  if (at - context.now > endingLimits.longestMs) return { kind: 'invalid', reason: 'too-far' };
  return { kind: 'instant', at };
}
