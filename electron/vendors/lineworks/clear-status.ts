import type { Footprint, Outcome, Notice } from '../../contract/views/delivery.ts';
import type { ApplyRequest } from '../port.ts';
import { availableWord } from './status-fields.ts';
import { type DeliveryContext, holdsTheirs, knownFootprint } from './ownership.ts';
import { planStatus, recognise } from './plan-status.ts';
import type { StatusRecord } from './record.ts';
import type { Outdated } from './status-api.ts';
import { writeStatus, inRounds } from './write-status.ts';
import { keepBegun } from './scheduled-status.ts';

type Request = Pick<ApplyRequest<unknown>, 'origin' | 'footprint'>;

/**
 * Makes the person available by deleting the present record. An automatic claim deletes only what
 * Presently wrote; a person's choice deletes any, and says what is lost (docs/control.md#fields).
 */
export async function clearStatus(context: DeliveryContext, request: Request): Promise<Outcome> {
  return await inRounds(context.api, async (record) => {
    if (record === null) return cleared(null);
    const kept = keepBegun(context, record, request.origin);
    if (kept !== null) return kept;
    const footprint = knownFootprint(context, record, request.footprint);
    const isTheirs = holdsTheirs(recognise(record.fields, footprint), footprint);
    if (isTheirs && request.origin === 'automatic') {
      return await keepTheirs(context, record, footprint);
    }
    const removed = await context.api.remove(record.id);
    if (removed !== 'removed') return removed;
    context.attempts.confirmed();
    return cleared(isTheirs ? lossOf(record) : null);
  });
}

function cleared(notice: Notice | null): Outcome {
  return { kind: 'applied', shows: availableWord, footprint: {}, notice };
}

function lossOf({ fields }: StatusRecord): Notice {
  const { profileStatusId, statusMessage } = fields;
  const params = { shows: profileStatusId ?? '', text: statusMessage ?? '' };
  return { code: 'removed-status', params };
}

/** Leaves somebody's status, but takes back what Presently had written over parts of it. */
async function keepTheirs(
  context: DeliveryContext,
  record: StatusRecord,
  footprint: Footprint,
): Promise<Outcome | Outdated> {
  const back = planStatus({ held: record.fields, wanted: {}, footprint, now: context.now });
  // A record cannot be without a status; where there was none before, ours stays.
  const profileStatusId = back.next.profileStatusId ?? back.held.profileStatusId;
  const changed = back.changed.filter(
    (field) => field !== 'profileStatusId' || profileStatusId !== back.held.profileStatusId,
  );
  const plan = { ...back, next: { ...back.next, profileStatusId }, changed, meant: changed };
  if (changed.length > 0) {
    const written = await writeStatus(context.api, record, plan);
    if (written.kind !== 'confirmed') return written;
  }
  return { kind: 'drifted', shows: profileStatusId, notice: { code: 'kept-theirs' } };
}
