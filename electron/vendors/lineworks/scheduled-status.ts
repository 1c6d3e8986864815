import type { Footprint } from '../../contract/views/delivery.ts';
import { sameJson } from '../../contract/json.ts';
import { hasEnded, sameEnd } from './instant.ts';
import type { StatusField, StatusFields } from './status-fields.ts';

/** A scheduled status of ours that has become the present one. */
export interface BegunStatus {
  /** All that it holds is ours, and nothing stood there before. */
  readonly footprint: Footprint;
  /** False once its end has passed and the vendor still shows it (LW-3). */
  readonly isRunning: boolean;
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

/** The memory without one status. */
export function withoutScheduled(
  scheduled: readonly StatusFields[],
  gone: StatusFields,
): StatusFields[] {
  return scheduled.filter((each) => !isSame(each, gone));
}
