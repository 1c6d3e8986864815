/** Whole days as `YYYYMMDD`, which compare as texts. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The parts of a calendar that matter for some days. */
export interface IcsBlocks {
  readonly zones: readonly string[];
  readonly events: readonly string[];
  /** Whether there were more events than are read. */
  readonly isShortened: boolean;
}

const start = /^DTSTART[^:\r\n]*:(\d{8})/imu;
const end = /^DTEND[^:\r\n]*:(\d{8})/imu;
const repeats = /^(?:RRULE|RDATE|RECURRENCE-ID)[;:]/imu;
const lasts = /^DURATION[;:]/imu;

function mayMatter(block: string, { from, to }: DayRange): boolean {
  if (repeats.test(block)) return true;
  const begins = start.exec(block)?.[1];
  if (begins === undefined || begins > to) return false;
  const ends = end.exec(block)?.[1] ?? (lasts.test(block) ? to : begins);
  return ends >= from;
}

function* blocks(text: string, name: string): Generator<string> {
  const [begin, close] = [`BEGIN:${name}`, `END:${name}`];
  let at = text.indexOf(begin);
  while (at >= 0) {
    const stop = text.indexOf(close, at);
    if (stop < 0) return;
    yield text.slice(at, stop + close.length);
    at = text.indexOf(begin, stop);
  }
}

/**
 * Picks out what may matter, so that of a calendar of twenty years only a few events are parsed.
 * Null if the text is no calendar at all.
 */
export function icsBlocks(text: string, days: DayRange, mostEvents: number): IcsBlocks | null {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/iu.test(text.slice(0, 200))) return null;
  const events: string[] = [];
  for (const block of blocks(text, 'VEVENT')) {
    if (!mayMatter(block, days)) continue;
    if (events.length === mostEvents) return { zones: zonesOf(text), events, isShortened: true };
    events.push(block);
  }
  return { zones: zonesOf(text), events, isShortened: false };
}

const mostZones = 200;

function zonesOf(text: string): readonly string[] {
  return [...blocks(text, 'VTIMEZONE')].slice(0, mostZones);
}
