/**
 * Where an instant lies in the person's working hours. `since` and `until` are the edges around
 * it (epoch ms); null where there is no such edge, as with a week all of work or without any.
 */
export interface HoursNow {
  readonly working: boolean;
  readonly since: number | null;
  readonly until: number | null;
}

/**
 * Clock and calendar questions in the person's zone; every answer is an instant in epoch ms after
 * `now`. A port, so that the zone arithmetic is loaded only by those who ask for it.
 */
export interface Calendar {
  /** The next time the clock shows this; a time that the clock skips moves forward (DST). */
  readonly nextClock: (now: number, hour: number, minute: number) => number;
  /** The next local midnight. */
  readonly endOfDay: (now: number) => number;
  /** The end of the present working day's last span, or midnight when work is over. */
  readonly endOfWork: (now: number) => number;
  /** The start of the next working day; 09:00, Monday to Friday, without working hours. */
  readonly nextMorning: (now: number) => number;
  /** Null without working hours. */
  readonly hoursAt: (now: number) => HoursNow | null;
}
