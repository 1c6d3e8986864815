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
