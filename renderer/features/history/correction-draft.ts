import { addDays, dayText, parseDay, startOfDay, type Span } from './segments.ts';
import type { TimelineEntry } from '../../../electron/contract/views/timeline.ts';
import { segmentsBetween } from './segments-between.ts';
import { minuteMs } from '../../../electron/contract/time.ts';

/** What a time has been, as the person puts it right; instants are epoch ms. */
export interface Correction extends Span {
  /** The id of a status; null for none. */
  readonly status: string | null;
  readonly note?: string;
}

function correctionOf(span: Span, status: string | null, note: string | null): Correction {
  return note === null ? { ...span, status } : { ...span, status, note };
}

function joined(parts: readonly Correction[], part: Correction): readonly Correction[] {
  const last = parts.at(-1);
  if (last?.to !== part.from || last.status !== part.status || last.note !== part.note) {
    return [...parts, part];
  }
  return [...parts.slice(0, -1), { ...last, to: part.to }];
}

/**
 * What to say so that a time counts as it did before it was put right: the parts cover the whole
 * span, in its order, so that taking a correction back is made of corrections.
 * @param entries the entries of the span from before, led by what held at its beginning
 */
export function partsBefore(entries: readonly TimelineEntry[], span: Span): readonly Correction[] {
  const segments = segmentsBetween(entries, span, span.to);
  const ends = [span.from, ...segments.map(({ to }) => to)];
  const parts = segments.flatMap((segment, index) => {
    const { from, to, status, corrected, message } = segment;
    const gap = { from: ends[index] ?? from, to: from };
    const own = correctionOf({ from, to }, status, corrected ? message : null);
    return gap.to > gap.from ? [correctionOf(gap, null, null), own] : [own];
  });
  const last = { from: ends.at(-1) ?? span.from, to: span.to };
  const rest = last.to > last.from ? [correctionOf(last, null, null)] : [];
  return [...parts, ...rest].reduce<readonly Correction[]>(joined, []);
}

/** An instant (epoch ms) as a time field writes it: `09:05`. */
function timeText(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** The instant of a time field's text on a day (its local midnight, epoch ms); null while it holds none. */
function parseTime(text: string, day: number): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/u.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  return new Date(day).setHours(Number(hours), Number(minutes), 0, 0);
}

/** What a form begins with: a time of the past and what counts for it. */
export interface PastTime extends Span {
  readonly status: string | null;
  /** Null without a status. */
  readonly name: string | null;
  readonly note: string | null;
}

/** What is typed into the form, as it is typed. */
export interface CorrectionDraft {
  /** The id of a status; empty for none. */
  readonly status: string;
  readonly fromDay: string;
  readonly fromTime: string;
  readonly toDay: string;
  readonly toTime: string;
  /** Whether the days are asked for as well as the times. */
  readonly overMidnight: boolean;
  readonly note: string;
}

/** The fields of the form that can be wrong. */
export type CorrectionField = 'status' | 'from' | 'to' | 'note';

/** What is wrong with the fields. */
export interface CorrectionProblems {
  readonly from?: 'needed';
  readonly to?: 'needed' | 'order' | 'far';
  readonly note?: 'too-long';
}

/** What the form says, or why it cannot be said. */
export type CorrectionReading =
  | { readonly ok: true; readonly correction: Correction }
  | { readonly ok: false; readonly problems: CorrectionProblems };

/** As much as can be read at once, which taking it back needs. */
const longestMs = 31 * 24 * 60 * minuteMs;

/** The form as it opens. */
export function startDraft({ from, to, status, note }: PastTime): CorrectionDraft {
  return {
    status: status ?? '',
    fromDay: dayText(from),
    fromTime: timeText(from),
    toDay: dayText(to),
    toTime: timeText(to),
    overMidnight: to > addDays(startOfDay(from), 1),
    note: note ?? '',
  };
}

/** A field knows minutes; the very instant that it stands for counts while it shows its minute. */
function exactly(at: number | null, known: number): number | null {
  return at !== null && known >= at && known - at < minuteMs ? known : at;
}

/** Where a time within one day ends; midnight is the end of the day. */
function endOf(draft: CorrectionDraft): number | null {
  const day = parseDay(draft.overMidnight ? draft.toDay : draft.fromDay);
  if (day === null) return null;
  const at = parseTime(draft.toTime, day);
  return at === day && !draft.overMidnight ? addDays(day, 1) : at;
}

function problemsOf(
  from: number | null,
  to: number | null,
  isTooLong: boolean,
): CorrectionProblems {
  const length = from === null || to === null ? null : to - from;
  return {
    ...(from === null && { from: 'needed' as const }),
    ...(to === null && { to: 'needed' as const }),
    ...(length !== null && length <= 0 && { to: 'order' as const }),
    ...(length !== null && length > longestMs && { to: 'far' as const }),
    ...(isTooLong && { note: 'too-long' as const }),
  };
}

/**
 * Reads the form.
 * @param start what it began with
 * @param longestNote in characters
 */
export function readCorrection(
  draft: CorrectionDraft,
  start: Span,
  longestNote: number,
): CorrectionReading {
  const fromDay = parseDay(draft.fromDay);
  const from = exactly(fromDay === null ? null : parseTime(draft.fromTime, fromDay), start.from);
  const to = exactly(endOf(draft), start.to);
  const note = draft.note.trim();
  const problems = problemsOf(from, to, note.length > longestNote);
  if (from === null || to === null || Object.keys(problems).length > 0) {
    return { ok: false, problems };
  }
  const status = draft.status === '' ? null : draft.status;
  return { ok: true, correction: { from, to, status, ...(note !== '' && { note }) } };
}
