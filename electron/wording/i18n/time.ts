import { secondMs, minuteMs, hourMs, dayMs } from '../../contract/time.ts';

/** Formats instants and durations for people and for JSON. */
export interface TimeFormat {
  /** `13:00`, or with the day where that is not today. */
  clock(at: number, now: number): string;
  /** A duration in words, such as `1 h 30 min`. */
  duration(ms: number): string;
}

type DurationParts = Partial<Record<'days' | 'hours' | 'minutes' | 'seconds', number>>;

function partsOf(ms: number): DurationParts {
  // Rounded first, so that 59.6 s are a minute and not 60 seconds.
  const whole = Math.round(ms / secondMs) * secondMs;
  if (whole === 0) return { seconds: 0 };
  const days = Math.floor(whole / dayMs);
  const hours = Math.floor((whole % dayMs) / hourMs);
  const minutes = Math.floor((whole % hourMs) / minuteMs);
  const seconds = (whole % minuteMs) / secondMs;
  return { days, hours, minutes, seconds };
}

/**
 * In English the units are those of the command line (docs/control.md#status-json), not `hr` and
 * `sec`.
 */
const englishUnits = { days: 'd', hours: 'h', minutes: 'min', seconds: 's' } as const;
const unitNames = ['days', 'hours', 'minutes', 'seconds'] as const;

function inEnglish(parts: DurationParts): string {
  const said = unitNames.filter((unit) => (parts[unit] ?? 0) > 0);
  if (said.length === 0) return '0 s';
  return said.map((unit) => `${String(parts[unit])} ${englishUnits[unit]}`).join(' ');
}

function durationFormat(language: string): (parts: DurationParts) => string {
  if (language === 'en') return inEnglish;
  const format = new Intl.DurationFormat(language, { style: 'short', secondsDisplay: 'auto' });
  const zero = new Intl.NumberFormat(language, { style: 'unit', unit: 'second' });
  return (parts) => format.format(parts) || zero.format(0);
}

/** Makes a formatter at its first use: a start would wait 10 ms for all of them. */
function atFirstUse<Formatter>(make: () => Formatter): () => Formatter {
  let made: Formatter | null = null;
  return () => (made ??= make());
}

/**
 * Formats in the given language and the system's zone.
 * @param locale the language as it is written in the person's region
 */
export function createTimeFormat(language: string, locale = language): TimeFormat {
  const dates = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
    atFirstUse(() => new Intl.DateTimeFormat(locale, options));
  const time = dates({ timeStyle: 'short' });
  const dated = dates({ dateStyle: 'medium', timeStyle: 'short' });
  const day = dates({ dateStyle: 'short' });
  const inWords = atFirstUse(() => durationFormat(language));
  return {
    clock: (at, now) => (day().format(at) === day().format(now) ? time() : dated()).format(at),
    duration: (ms) => inWords()(partsOf(ms)),
  };
}
