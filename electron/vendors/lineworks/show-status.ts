import type { Footprint, Outcome, Notice } from '../../contract/views/delivery.ts';
import { isForeign } from '../foreign.ts';
import type { ApplyRequest } from '../port.ts';
import { type DeliveryContext, hasForeignText, withRecord, knownFootprint } from './ownership.ts';
import { planStatus, type StatusPlan } from './plan-status.ts';
import type { StatusRecord } from './record.ts';
import type { ShowSetting } from './schemas.ts';
import type { Outdated } from './status-api.ts';
import { noStatus, type StatusFields, wantedFields, type Wanted } from './status-fields.ts';
import { writeStatus, inRounds } from './write-status.ts';
import { keepBegun } from './scheduled-status.ts';

type Request = Omit<ApplyRequest<ShowSetting>, 'unconfirmed'>;

/** What is to be shown, over what stands there. */
interface Scene {
  readonly record: StatusRecord | null;
  readonly wanted: Wanted;
  /** What is remembered of the record. */
  readonly footprint: Footprint;
}

/**
 * Shows a status by the safe flow: list, then PATCH the present record or POST one. Nothing is
 * written where it stands already, or where somebody's newer status stands in an automatic one's way.
 */
export async function showStatus(context: DeliveryContext, request: Request): Promise<Outcome> {
  const wanted = wantedFields(request.setting, { now: context.now, endsAt: request.endsAt });
  return await inRounds(context.api, async (record) => {
    const held = record?.fields ?? noStatus;
    const kept = keepBegun(context, record, request.origin);
    if (kept !== null) return kept;
    // What stood below a record that has gone since went with it.
    const footprint = record === null ? {} : knownFootprint(context, record, request.footprint);
    if (isTheirs(request, { held, wanted: wanted.fields, footprint })) {
      const shows = held.profileStatusId;
      return { kind: 'drifted', shows, notice: changedElsewhere(shows) };
    }
    const plan = planStatus({ held, wanted: wanted.fields, footprint, now: context.now });
    return await deliver(context, plan, { record, wanted, footprint });
  });
}

function changedElsewhere(shows: string | null): Notice {
  return { code: 'changed-elsewhere', params: { shows: shows ?? '' } };
}

interface Change {
  readonly held: StatusFields;
  readonly wanted: Partial<StatusFields>;
  readonly footprint: Footprint;
}

/**
 * Whether a change made elsewhere stands in the way of an automatic status (docs/control.md#drift).
 */
function isTheirs(request: Request, change: Change): boolean {
  if (request.origin === 'person' || request.overwriteTheirs) return false;
  const shows = change.held.profileStatusId;
  const wrote = change.footprint['profileStatusId']?.wrote;
  const isForeignStatus = isForeign(
    { shows, wanted: request.setting.profileStatusId, wrote },
    request,
  );
  return isForeignStatus || hasForeignText({ ...change, known: request.known });
}

async function deliver(
  context: DeliveryContext,
  plan: StatusPlan,
  scene: Scene,
): Promise<Outcome | Outdated> {
  const { wanted } = scene;
  const written = await writeIfNeeded(context, plan, scene);
  if (written.kind !== 'confirmed') return written;
  context.attempts.confirmed();
  const footprint = withRecord(plan.footprint, written.id);
  const notice: Notice | null = wanted.shortened ? { code: 'text-shortened' } : null;
  return { kind: 'applied', shows: plan.next.profileStatusId, footprint, notice };
}

async function writeIfNeeded(
  context: DeliveryContext,
  plan: StatusPlan,
  { record, footprint }: Scene,
): ReturnType<typeof writeStatus> {
  if (record !== null && plan.changed.length === 0) return { kind: 'confirmed', id: record.id };
  context.attempts.sending(plan, footprint);
  return await writeStatus(context.api, record, plan);
}
