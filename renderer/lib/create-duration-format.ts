import { secondMs, minuteMs, hourMs } from '../../electron/contract/time.ts';

/** Says a length of time in words: `1 h 5 min`; under a minute in seconds. */
export type DurationFormat = (ms: number) => string;

interface Parts {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

function partsOf(ms: number): Parts {
  if (ms < minuteMs) return { hours: 0, minutes: 0, seconds: Math.round(ms / secondMs) };
  const whole = Math.round(ms / minuteMs) * minuteMs;
  return {
    hours: Math.floor(whole / hourMs),
    minutes: (whole % hourMs) / minuteMs,
    seconds: 0,
  };
}

/** In English the units are those that the rest of the program uses, not `hr` and `sec`. */
function inEnglish({ hours, minutes, seconds }: Parts): string {
  const parts = [
    hours > 0 ? `${hours} h` : '',
    minutes > 0 ? `${minutes} min` : '',
    seconds > 0 ? `${seconds} s` : '',
  ].filter((part) => part !== '');
  return parts.join(' ') || '0 s';
}

/** A formatter of lengths in the app's language; the sum of a week is told in hours. */
export function createDurationFormat(language: string): DurationFormat {
  if (language === 'en') return (ms) => inEnglish(partsOf(ms));
  const format = new Intl.DurationFormat(language, { style: 'short' });
  const zero = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
  });
  return (ms) => format.format(partsOf(ms)) || zero.format(0);
}
