import type { Footprint, Outcome } from '../../contract/views/delivery.ts';
import type { Notice } from '../../contract/views/notice.ts';
import { isForeign } from '../foreign.ts';
import type { ApplyRequest } from '../port.ts';
import { type Desk, hasForeignText, withRecord, knownFootprint } from './ownership.ts';
import { planStatus, type StatusPlan } from './plan-status.ts';
import type { StatusRecord } from './record.ts';
import type { ShowSetting } from './setting.ts';
import type { Outdated, StatusApi } from './status-api.ts';
import { noStatus, type StatusFields } from './status-fields.ts';
import { wantedFields, type Wanted } from './wanted.ts';
import { writeStatus } from './write-status.ts';
import { begunStatus } from './scheduled-status.ts';

/**
 * What becomes of an intent where a status that the person had scheduled has begun: it is their word
 * for this time, so nothing automatic ends it, and nobody else is said to have set it. Null where
 * the intent is to be carried out.
 */
export function keepBegun(
  desk: Pick<Desk, 'scheduled' | 'now'>,
  record: StatusRecord | null,
  origin: ApplyRequest<unknown>['origin'],
): Outcome | null {
  const notice = origin === 'person' ? null : begunNotice(desk, record);
  if (record === null || notice === null) return null;
  return { kind: 'drifted', shows: record.fields.profileStatusId, notice };
}

/** Says that what shows is what the person had scheduled; null where it is not. */
export function begunNotice(
  desk: Pick<Desk, 'scheduled' | 'now'>,
  record: StatusRecord | null,
): Notice | null {
  const begun = record && begunStatus(record.fields, desk.scheduled, desk.now);
  if (record === null || begun?.isRunning !== true) return null;
  const { profileStatusId, statusMessage } = record.fields;
  const shows = [profileStatusId, statusMessage].filter((text) => text !== null).join(' ');
  return { code: 'scheduled-begun', params: { shows } };
}

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

type Request = Omit<ApplyRequest<ShowSetting>, 'tried'>;

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
export async function showStatus(desk: Desk, request: Request): Promise<Outcome> {
  const wanted = wantedFields(request.setting, { now: desk.now, endsAt: request.endsAt });
  return await inRounds(desk.api, async (record) => {
    const held = record?.fields ?? noStatus;
    const kept = keepBegun(desk, record, request.origin);
    if (kept !== null) return kept;
    // What stood below a record that has gone since went with it.
    const footprint = record === null ? {} : knownFootprint(desk, record, request.footprint);
    if (isTheirs(request, { held, wanted: wanted.fields, footprint })) {
      const shows = held.profileStatusId;
      return { kind: 'drifted', shows, notice: changedElsewhere(shows) };
    }
    const plan = planStatus({ held, wanted: wanted.fields, footprint, now: desk.now });
    return await deliver(desk, plan, { record, wanted, footprint });
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

async function deliver(desk: Desk, plan: StatusPlan, scene: Scene): Promise<Outcome | Outdated> {
  const { wanted } = scene;
  const written = await writeIfNeeded(desk, plan, scene);
  if (written.kind !== 'confirmed') return written;
  desk.attempts.confirmed();
  const footprint = withRecord(plan.footprint, written.id);
  const notice: Notice | null = wanted.shortened ? { code: 'text-shortened' } : null;
  return { kind: 'applied', shows: plan.next.profileStatusId, footprint, notice };
}

async function writeIfNeeded(
  desk: Desk,
  plan: StatusPlan,
  { record, footprint }: Scene,
): ReturnType<typeof writeStatus> {
  if (record !== null && plan.changed.length === 0) return { kind: 'confirmed', id: record.id };
  desk.attempts.sending(plan, footprint);
  return await writeStatus(desk.api, record, plan);
}
