import type { EntryEnding } from './found-ending.ts';

/** The person's clock as far as an entry goes. */
export interface EntryClock {
  /** Epoch ms. */
  readonly now: number;
  /** What the person's clock shows now, in minutes since midnight. */
  readonly minuteOfDay: number;
  /** The instant (epoch ms) at which the clock shows this minute of the day, so many days ahead. */
  readonly dayAt: (days: number, minuteOfDay: number) => number;
}

const minutesPerHour = 60;

/** The clock of this computer's zone at `now`, epoch ms. */
export function localClock(now: number): EntryClock {
  const date = new Date(now);
  return {
    now,
    minuteOfDay: date.getHours() * minutesPerHour + date.getMinutes(),
    dayAt: (days, minute) =>
      new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, 0, minute).getTime(),
  };
}

/** Which half of the day was typed; `night` reaches over midnight, as in 밤 12시 or 2 часа ночи. */
export type DayHalf = 'am' | 'pm' | 'night';

/** A time of day as it was typed. */
export interface TypedTime {
  readonly hour: number;
  readonly minute: number;
  readonly half: DayHalf | null;
  /** Written as a 24 hour clock shows it, such as `09:00`. */
  readonly exact: boolean;
  readonly day: 'today' | 'tomorrow' | null;
}

const noon = 12;
const dayHours = 24;
const dayMinutes = 1440;
const hourMinutes = 60;
/** A time of today that has passed means tomorrow only if that is not further away. */
const farthestMinutes = 720;
const earliestAfternoonHour = 1;
const latestAfternoonHour = 6;

function inHalf(hour: number, half: DayHalf): number {
  if (hour > noon) return hour;
  if (hour === noon) return half === 'pm' ? noon : 0;
  const isEvening = half === 'pm' || (half === 'night' && hour >= latestAfternoonHour);
  return isEvening ? hour + noon : hour;
}

/** The hours of the day that may be meant, 0 to 23. */
function hoursMeant({ hour, half, exact, day }: TypedTime): readonly number[] {
  if (half !== null) return [inHalf(hour, half) % dayHours];
  if (exact || hour === 0 || hour > noon) return [hour % dayHours];
  if (day !== 'tomorrow') return [hour, (hour + noon) % dayHours];
  // Nobody says "tomorrow at 2" of the night.
  const afternoon = hour >= earliestAfternoonHour && hour < latestAfternoonHour;
  return [afternoon ? hour + noon : hour];
}

function ahead(minute: number, clock: EntryClock): number {
  const minutes = (minute - clock.minuteOfDay + dayMinutes) % dayMinutes;
  return minutes === 0 ? dayMinutes : minutes;
}

function isTimeOfDay({ hour, minute }: TypedTime): boolean {
  return hour * hourMinutes + minute <= dayMinutes && minute < hourMinutes;
}

/** Whether the next time the clock shows this is not what was meant. */
function hasPassed(minute: number, { day }: TypedTime, clock: EntryClock): boolean {
  // Midnight belongs to the day before it, whatever the date says.
  if (minute === 0 || minute > clock.minuteOfDay) return false;
  return day === 'today' || ahead(minute, clock) > farthestMinutes;
}

/**
 * The ending that a time of day means: the next time the clock shows it. A time between 1 and 12 is
 * the nearer of the two; one that has passed today means tomorrow only within the next 12 hours.
 * Null if no clock shows such a time.
 */
export function resolveClock(typed: TypedTime, clock: EntryClock): EntryEnding | null {
  if (!isTimeOfDay(typed)) return null;
  const minutes = hoursMeant(typed).map((hour) => hour * hourMinutes + typed.minute);
  const [nearest = 0] = minutes.toSorted((a, b) => ahead(a, clock) - ahead(b, clock));
  if (typed.day === 'tomorrow') {
    return { kind: 'ending', ending: { kind: 'instant', at: clock.dayAt(1, nearest) } };
  }
  if (hasPassed(nearest, typed, clock)) return { kind: 'trouble', trouble: 'past' };
  const [hour, minute] = [Math.floor(nearest / hourMinutes), nearest % hourMinutes];
  return { kind: 'ending', ending: { kind: 'clock', hour, minute } };
}
