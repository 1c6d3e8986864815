/** Formats instants and durations for people and for JSON. */
export interface TimeFormat {
  /** `13:00`, or with the day where that is not today. */
  clock(at: number, now: number): string;
  /** A duration in words, such as `1 h 30 min`. */
  duration(ms: number): string;
}

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

type DurationParts = Partial<Record<'days' | 'hours' | 'minutes' | 'seconds', number>>;

function partsOf(ms: number): DurationParts {
  const days = Math.floor(ms / dayMs);
  const hours = Math.floor((ms % dayMs) / hourMs);
  const minutes = Math.floor((ms % hourMs) / minuteMs);
  const seconds = Math.round((ms % minuteMs) / secondMs);
  return { days, hours, minutes, seconds };
}

/** Formats in the given language and the system's zone. */
export function createTimeFormat(language: string): TimeFormat {
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const dated = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'short' });
  return {
    clock: (at, now) => (day.format(at) === day.format(now) ? time : dated).format(at),
    duration: (ms) => new Intl.DurationFormat(language, { style: 'short' }).format(partsOf(ms)),
  };
}
