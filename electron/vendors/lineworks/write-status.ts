import type { Failure, Outcome } from '../../contract/views/delivery.ts';
import { failure } from '../port.ts';
import { availableWord } from './status-fields.ts';
import type { StatusPlan } from './plan-status.ts';
import type { StatusRecord } from './record.ts';
import type { Outdated, StatusApi } from './status-api.ts';

/** Somebody may change the record between a list and a write; three times in a row is no race. */
const mostRounds = 3;

/**
 * Lists, then acts on the present record; where the act finds the list out of date (404, 409), once
 * more from the start (docs/vendors/api.md#writing-to-line-works).
 */
export async function inRounds(
  api: StatusApi,
  act: (record: StatusRecord | null) => Promise<Outcome | Outdated>,
): Promise<Outcome> {
  for (let round = 1; ; round += 1) {
    const listed = await api.list();
    if (listed.kind !== 'listed') return listed;
    const done = await act(listed.record);
    if (done.kind !== 'outdated') return done;
    if (round === mostRounds) return done.failure;
  }
}

/** The record shows what was planned. */
export interface Confirmed {
  readonly kind: 'confirmed';
  readonly id: string;
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

function confirmedBy(record: StatusRecord | null, plan: StatusPlan): Confirmed | null {
  return record?.fields.profileStatusId === plan.next.profileStatusId
    ? { kind: 'confirmed', id: record.id }
    : null;
}
