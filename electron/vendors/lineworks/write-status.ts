import type { Failure } from '../../contract/views/delivery.ts';
import { failure } from '../failure.ts';
import { availableWord } from './status-fields.ts';
import type { StatusPlan } from './plan-status.ts';
import type { StatusRecord } from './record.ts';
import type { Outdated, StatusApi } from './status-api.ts';

/** The record shows what was planned. */
export interface Confirmed {
  readonly kind: 'confirmed';
  readonly id: string;
}

function confirmedBy(record: StatusRecord | null, plan: StatusPlan): Confirmed | null {
  return record?.fields.profileStatusId === plan.next.profileStatusId
    ? { kind: 'confirmed', id: record.id }
    : null;
}

/**
 * Writes a plan to the present record, or creates one, and makes sure that it took: the reply is
 * trusted where it holds the record, else the list is read again.
 */
export async function writeStatus(
  api: StatusApi,
  record: StatusRecord | null,
  plan: StatusPlan,
): Promise<Confirmed | Outdated | Failure> {
  const written = record === null ? await api.create(plan) : await api.update(record.id, plan);
  if (written.kind !== 'written') return written;
  const replied = confirmedBy(written.reply.record, plan);
  if (replied !== null) return replied;
  const listed = await api.list();
  if (listed.kind !== 'listed') return listed;
  const found = confirmedBy(listed.record, plan);
  if (found !== null) return found;
  const shown = listed.record?.fields.profileStatusId ?? availableWord;
  return failure('unexpected-response', 'answer-differs', { shows: shown });
}
