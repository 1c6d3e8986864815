import type { Footprint, Outcome, Notice } from '../../contract/views/delivery.ts';
import { hasEnded, sameEnd } from './span.ts';
import type { StatusField, StatusFields } from './status-fields.ts';
import type { ApplyRequest } from '../port.ts';
import type { StatusRecord } from './record.ts';
import { sameJson } from '../../contract/same-json.ts';

export interface ScheduleContext {
  /** What Presently has scheduled. */
  readonly scheduled: readonly StatusFields[];
  /** Epoch ms. */
  readonly now: number;
}

/** A scheduled status of ours that has become the present one. */
export interface BegunStatus {
  /** All that it holds is ours, and nothing stood there before. */
  readonly footprint: Footprint;
  /** False once its end has passed and the vendor still shows it (LW-3). */
  readonly isRunning: boolean;
}

/**
 * Whether what is shown now is a status that Presently had scheduled. It is known by what it holds
 * and when it ends, since its id may be a new one (LW-4); where somebody changed it, it is theirs.
 * `now` is epoch ms.
 */
export function begunStatus(
  held: StatusFields,
  scheduled: readonly StatusFields[],
  now: number,
): BegunStatus | null {
  const { endTime } = held;
  if (endTime === null || !scheduled.some((each) => isSame(each, held))) return null;
  const ours = Object.entries({ ...held }).filter(([, value]) => value !== null);
  return {
    footprint: Object.fromEntries(
      ours.map(([field, value]) => [field, { wrote: value, before: null }]),
    ),
    isRunning: !hasEnded(endTime, now),
  };
}

/**
 * What becomes of an intent where a status that the person had scheduled has begun: it is their word
 * for this time, so nothing automatic ends it, and nobody else is said to have set it. Null where
 * the intent is to be carried out.
 */
export function keepBegun(
  context: ScheduleContext,
  record: StatusRecord | null,
  origin: ApplyRequest<unknown>['origin'],
): Outcome | null {
  const notice = origin === 'person' ? null : begunNotice(context, record);
  if (record === null || notice === null) return null;
  return { kind: 'drifted', shows: record.fields.profileStatusId, notice };
}

/** Says that what shows is what the person had scheduled; null where it is not. */
export function begunNotice(context: ScheduleContext, record: StatusRecord | null): Notice | null {
  const begun = record && begunStatus(record.fields, context.scheduled, context.now);
  if (record === null || begun?.isRunning !== true) return null;
  const { profileStatusId, statusMessage } = record.fields;
  const shows = [profileStatusId, statusMessage].filter((text) => text !== null).join(' ');
  return { code: 'scheduled-begun', params: { shows } };
}

/** The remembered statuses without one that has gone. */
export function withoutScheduled(
  scheduled: readonly StatusFields[],
  gone: StatusFields,
): StatusFields[] {
  return scheduled.filter((each) => !isSame(each, gone));
}

const texts = [
  'profileStatusId',
  'statusMessage',
  'autoReplyMail.internal',
  'autoReplyMail.external',
] as const satisfies readonly StatusField[];

function isSame(one: StatusFields, other: StatusFields): boolean {
  return (
    texts.every((field) => sameJson(one[field], other[field])) &&
    sameEnd(one.endTime, other.endTime)
  );
}
