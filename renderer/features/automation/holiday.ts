const withYear = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})\.?$/u;
const dashed = /^(?<month>\d{1,2})-(?<day>\d{1,2})$/u;
const monthFirst = /^(?<month>\d{1,2})[/.](?<day>\d{1,2})\.?$/u;
const dayFirst = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.?(?<year>\d{4})?$/u;

/** How dates are written where a language is spoken; 1/12 is no one day where English is. */
const ofLanguage: Readonly<Record<string, RegExp>> = {
  ja: monthFirst,
  ko: monthFirst,
  pl: dayFirst,
  ru: dayFirst,
};
/** A year with a 29 February, for dates without a year. */
const leapYear = 2000;

interface Parts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

function partsOf(text: string, language: string): Parts | null {
  const plain = text.normalize('NFKC').trim();
  const shapes = [withYear, dashed, ofLanguage[language]];
  const groups = shapes.map((shape) => shape?.exec(plain)?.groups).find((found) => found);
  if (groups === undefined) return null;
  const { year, month, day } = groups;
  return {
    year: year === undefined ? null : Number(year),
    month: Number(month),
    day: Number(day),
  };
}

function instantOf({ year, month, day }: Parts): number {
  return Date.UTC(year ?? leapYear, month - 1, day);
}

/**
 * The date that was typed as the rules write it, `2026-12-24` or `12-24`; null if there is none.
 * @param language in whose way it may be written as well
 */
export function readHoliday(text: string, language: string): string | null {
  const parts = partsOf(text, language);
  if (parts === null) return null;
  const at = new Date(instantOf(parts));
  // A date that does not exist is taken for one in the next month.
  if (at.getUTCMonth() !== parts.month - 1 || at.getUTCDate() !== parts.day) return null;
  const iso = at.toISOString().slice(0, 'YYYY-MM-DD'.length);
  return parts.year === null ? iso.slice('YYYY-'.length) : iso;
}

/** The date in words, without a year where it is a holiday every year. */
export function holidayText(holiday: string, language: string): string {
  const parts = partsOf(holiday, language);
  if (parts === null) return holiday;
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(parts.year === null ? {} : { year: 'numeric', weekday: 'long' }),
  });
  return format.format(instantOf(parts));
}

/** Whether it comes every year. */
export function isYearly(holiday: string): boolean {
  return holiday.length === 'MM-DD'.length;
}
