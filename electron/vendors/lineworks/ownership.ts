import type { Footprint } from '../../contract/views/delivery.ts';
import { type Reply, type StatusField, type StatusFields, wantedFields } from './status-fields.ts';
import { createAttemptMemory, type AttemptMemory } from '../attempt-memory.ts';
import { recognise } from './plan-status.ts';
import type { LineworksSetting } from './schemas.ts';
import type { StatusRecord } from './record.ts';
import { begunStatus, type ScheduleContext } from './scheduled-status.ts';
import type { StatusApi } from './status-api.ts';
import { sameJson } from '../../contract/same-json.ts';

export interface DeliveryContext extends ScheduleContext {
  readonly api: StatusApi;
  readonly attempts: Attempts;
}

/** The footprint remembers under this name which record it is of. */
const name = 'record';

/** The footprint of a record that was written or found as wanted. */
export function withRecord(footprint: Footprint, id: string): Footprint {
  return { ...footprint, [name]: { wrote: id, before: null } };
}

/**
 * What is remembered, as far as it is of this record: where somebody deleted ours and made another,
 * nothing in it is ours, however much it looks like it.
 */
export function ofRecord(footprint: Footprint, { id }: StatusRecord): Footprint {
  const wrote = footprint[name]?.wrote;
  return wrote === undefined || wrote === id ? footprint : {};
}

/** The unconfirmed writes of one member's status. */
export type Attempts = AttemptMemory<LineworksSetting, StatusFields>;

export function createAttempts(): Attempts {
  return createAttemptMemory({ named: namedBy, worded: recognise });
}

/**
 * What a setting names of the status that stands there. When it was to end is not part of a setting:
 * where all its texts have arrived, the end that came with them is ours. Presently never sends an
 * end without a start, so an end alone is somebody else's.
 */
function namedBy(setting: LineworksSetting, held: StatusFields): Partial<StatusFields> | null {
  if (setting.clear === true) return null;
  const { fields } = wantedFields(setting, { now: 0, endsAt: null });
  const hasArrived = sameJson({ ...held, ...fields }, held);
  const endsLikeOurs = held.endTime !== null && held.endTime.startTime !== null;
  return hasArrived && endsLikeOurs ? { ...fields, endTime: held.endTime } : fields;
}

/** The fields that hold content; an end alone is none. */
const contentFields = [
  'profileStatusId',
  'statusMessage',
  'autoReplyMail.internal',
  'autoReplyMail.external',
] as const satisfies readonly StatusField[];

/** Whether a field holds nothing that could be lost. */
function isEmpty(value: string | Reply | null): boolean {
  return value === null || (typeof value === 'string' ? value : value.content) === '';
}

/**
 * Whether Presently wrote what stands in a field. A value that stood there before as well is the
 * other writer's.
 */
function isOurs(field: StatusField, held: StatusFields, footprint: Footprint): boolean {
  const trace = footprint[field];
  return (
    trace !== undefined &&
    sameJson(trace.wrote, held[field]) &&
    !sameJson(trace.before, trace.wrote)
  );
}

/** Whether a status holds anything that somebody else wrote. */
export function holdsTheirs(held: StatusFields, footprint: Footprint): boolean {
  return contentFields.some((field) => !isEmpty(held[field]) && !isOurs(field, held, footprint));
}

/** What is asked before an automatic status is written over a text. */
export interface TextQuestion {
  readonly held: StatusFields;
  readonly wanted: Partial<StatusFields>;
  readonly footprint: Footprint;
  /** False at first contact, when nobody can tell who wrote what stands there. */
  readonly known: boolean;
}

/** Whether a text the new status names was changed by somebody since Presently wrote it. */
export function hasForeignText({ held, wanted, footprint, known }: TextQuestion): boolean {
  return contentFields.some((field) => {
    const value = wanted[field];
    if (field === 'profileStatusId' || value === undefined || isEmpty(held[field])) return false;
    if (sameJson(held[field], value)) return false;
    const trace = footprint[field];
    return trace === undefined ? !known : !sameJson(trace.wrote, held[field]);
  });
}

/**
 * What is ours in the present record: all of it where it is a scheduled status of ours that has
 * begun, else what is remembered of earlier writes, answered or not.
 */
export function knownFootprint(
  { attempts, scheduled, now }: DeliveryContext,
  record: StatusRecord,
  remembered: Footprint,
): Footprint {
  const { fields } = record;
  const begun = begunStatus(fields, scheduled, now)?.footprint;
  return begun ?? attempts.recall(fields, ofRecord(remembered, record));
}
