import type { Ending } from '../../../electron/contract/ending.ts';
import type { EntryClock } from './entry/entry-clock.ts';

const minutesPerHour = 60;

/** When an ending falls (epoch ms) by the clock alone; null where working hours decide. */
export function endsAt(ending: Ending, clock: EntryClock): number | null {
  switch (ending.kind) {
    case 'for':
      return clock.now + ending.ms;
    case 'clock': {
      const minute = ending.hour * minutesPerHour + ending.minute;
      return clock.dayAt(minute > clock.minuteOfDay ? 0 : 1, minute);
    }
    case 'end-of-day':
      return clock.dayAt(1, 0);
    case 'instant':
      return ending.at;
    case 'next-morning':
      return null;
  }
}
