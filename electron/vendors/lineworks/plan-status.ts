import type { Footprint } from '../../contract/views/delivery.ts';
import { planFields } from '../footprint.ts';
import { hasEnded, sameEnd } from './span.ts';
import { readFields, allFields, type StatusField, type StatusFields } from './status-fields.ts';
import { sameJson } from '../../contract/same-json.ts';

export interface PlanInput {
  /** What the present record holds. */
  readonly held: StatusFields;
  /** Only the fields that the new status names. */
  readonly wanted: Partial<StatusFields>;
  readonly footprint: Footprint;
  /** Epoch ms. */
  readonly now: number;
}

/** What the record is to hold, and what to remember once it does. */
export interface StatusPlan {
  readonly held: StatusFields;
  readonly next: StatusFields;
  readonly footprint: Footprint;
  /** Fields that are named or changed; all others are left out of a PATCH, which keeps them. */
  readonly meant: readonly StatusField[];
  readonly changed: readonly StatusField[];
}

/**
 * The record as it is compared with the memory: an end that is ours counts as such even where the
 * vendor writes the same instant with another offset.
 */
export function recognise(held: StatusFields, footprint: Footprint): StatusFields {
  const trace = footprint['endTime'];
  const wrote = trace === undefined ? null : readFields({ endTime: trace.wrote }).endTime;
  return wrote !== null && sameEnd(held.endTime, wrote) ? { ...held, endTime: wrote } : held;
}

/** A planned end that has passed would be refused, or would end the new status at once. */
function withoutPastEnd(fields: StatusFields, now: number): StatusFields {
  const { endTime } = fields;
  return endTime !== null && hasEnded(endTime, now) ? { ...fields, endTime: null } : fields;
}

/** A wanted end that already stands there stays as it is, with its start. */
function withHeldEnd(wanted: Partial<StatusFields>, held: StatusFields): Partial<StatusFields> {
  const { endTime = null } = wanted;
  return endTime !== null && sameEnd(endTime, held.endTime)
    ? { ...wanted, endTime: held.endTime }
    : wanted;
}

/** The rule of fields for a LINE WORKS status (docs/control.md#fields). */
export function planStatus({ held: raw, wanted: named, footprint, now }: PlanInput): StatusPlan {
  const held = recognise(raw, footprint);
  const wanted = withHeldEnd(named, held);
  const plan = planFields({ current: held, wanted, footprint });
  const next = withoutPastEnd(readFields(plan.next), now);
  const changed = allFields.filter((field) => !sameJson(held[field], next[field]));
  const meant = allFields.filter((field) => field in wanted || changed.includes(field));
  return { held, next, footprint: plan.footprint, meant, changed };
}
