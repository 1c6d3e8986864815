import type { Footprint } from '../../contract/delivery.ts';
import { jsonEqual } from '../json-equal.ts';
import type { Reply, StatusField, StatusFields } from './status-fields.ts';

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
    jsonEqual(trace.wrote, held[field]) &&
    !jsonEqual(trace.before, trace.wrote)
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
    if (jsonEqual(held[field], value)) return false;
    const trace = footprint[field];
    return trace === undefined ? !known : !jsonEqual(trace.wrote, held[field]);
  });
}
