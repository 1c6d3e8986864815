import type { Footprint, Outcome } from '../../contract/views/delivery.ts';
import type { Notice } from '../../contract/views/notice.ts';
import type { ApplyRequest } from '../port.ts';
import { availableWord } from './status-fields.ts';
import { type Desk, holdsTheirs, knownFootprint } from './ownership.ts';
import { keepBegun, inRounds } from './show-status.ts';
import { planStatus, recognise } from './plan-status.ts';
import type { StatusRecord } from './record.ts';
import type { Outdated } from './status-api.ts';
import { writeStatus } from './write-status.ts';

type Request = Pick<ApplyRequest<unknown>, 'origin' | 'footprint'>;

/**
 * Makes the person available by deleting the present record. An automatic claim deletes only what
 * Presently wrote; a person's choice deletes any, and says what is lost (docs/control.md#fields).
 */
export async function clearStatus(desk: Desk, request: Request): Promise<Outcome> {
  return await inRounds(desk.api, async (record) => {
    if (record === null) return cleared(null);
    const kept = keepBegun(desk, record, request.origin);
    if (kept !== null) return kept;
    const footprint = knownFootprint(desk, record, request.footprint);
    const isTheirs = holdsTheirs(recognise(record.fields, footprint), footprint);
    if (isTheirs && request.origin === 'automatic') {
      return await keepTheirs(desk, record, footprint);
    }
    const removed = await desk.api.remove(record.id);
    if (removed !== 'removed') return removed;
    desk.attempts.confirmed();
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
  desk: Desk,
  record: StatusRecord,
  footprint: Footprint,
): Promise<Outcome | Outdated> {
  const back = planStatus({ held: record.fields, wanted: {}, footprint, now: desk.now });
  // A record cannot be without a status; where there was none before, ours stays.
  const profileStatusId = back.next.profileStatusId ?? back.held.profileStatusId;
  const changed = back.changed.filter(
    (field) => field !== 'profileStatusId' || profileStatusId !== back.held.profileStatusId,
  );
  const plan = { ...back, next: { ...back.next, profileStatusId }, changed, meant: changed };
  if (changed.length > 0) {
    const written = await writeStatus(desk.api, record, plan);
    if (written.kind !== 'confirmed') return written;
  }
  return { kind: 'drifted', shows: profileStatusId, notice: { code: 'kept-theirs' } };
}
