import type { Rules } from './rules.ts';

/** When a status ends that is picked at `now` without an end, epoch ms; null if it does not. */
export function unsaidEnd(rules: Rules, now: number): number | null {
  switch (rules.automation.manualEnds) {
    case 'never':
      return null;
    case 'end-of-day':
      return rules.calendar.endOfDay(now);
    case 'end-of-work':
      return rules.calendar.endOfWork(now);
  }
}
