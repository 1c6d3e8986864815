import type { Failure } from '../../contract/views/delivery.ts';
import type { ScheduledStatus } from '../../contract/scheduled-status.ts';
import { failure } from '../port.ts';
import type { Schedule, ScheduleRequest, ScheduleRules } from '../schedule.ts';
import type { Listed, StatusRecord } from './record.ts';
import { scheduleEntry, scheduleFields } from './schedule-fields.ts';
import { begunStatus, withoutScheduled } from './scheduled-status.ts';
import type { SessionMemory } from './session-memory.ts';
import { plannedSchema, type LineworksSetting } from './schemas.ts';
import { allFields, noStatus, type StatusFields, longest } from './status-fields.ts';
import type { StatusApi } from './status-api.ts';

export interface ScheduleDeps {
  open(signal: AbortSignal): Promise<{ readonly kind: 'ready'; readonly api: StatusApi } | Failure>;
  readonly memory: Pick<SessionMemory, 'kept' | 'keep'>;
  /** Epoch ms. */
  readonly now: () => number;
}

type Scheduled = { readonly kind: 'scheduled'; readonly entry: ScheduledStatus } | Failure;
type Request = ScheduleRequest<LineworksSetting>;
type Written = Awaited<ReturnType<StatusApi['create']>>;

/** LINE WORKS, user-profile-status-create: one scheduled status at most. */
const rules: ScheduleRules = {
  settingSchema: plannedSchema,
  most: 1,
  longest: {
    statusMessage: longest.message,
    'autoReplyMail.internal.content': longest.reply,
    'autoReplyMail.external.content': longest.reply,
  },
};

/** There is one scheduled status at most; a few more are remembered for the time they overlap. */
const mostRemembered = 8;
/** After these nothing was written; after any other failure it may have been. */
const isFinal = (kind: Failure['kind'] | 'outdated'): boolean =>
  kind === 'outdated' || kind === 'refused' || kind === 'auth-expired' || kind === 'rate-limited';

const unknownAnswer = failure('unexpected-response', 'unknown-answer');

/**
 * The member's RESERVED status (LINE WORKS, user-user-profile-status-list): listed, made, changed,
 * removed. Whatever is PRESENT is never touched, one that has just begun included.
 */
export function createSchedule({ open, memory, now }: ScheduleDeps): Schedule<LineworksSetting> {
  async function load(
    signal: AbortSignal,
  ): Promise<
    { readonly kind: 'loaded'; readonly api: StatusApi; readonly listed: Listed } | Failure
  > {
    const ready = await open(signal);
    if (ready.kind !== 'ready') return ready;
    const listed = await ready.api.list();
    return listed.kind === 'listed' ? { kind: 'loaded', api: ready.api, listed } : listed;
  }

  async function forget(fields: StatusFields): Promise<void> {
    await memory.keep({ scheduled: withoutScheduled(memory.kept().scheduled, fields) });
  }

  /** Remembered before it is sent: if the answer is lost, the status is ours all the same. */
  async function write(fields: StatusFields, send: () => Promise<Written>): Promise<Written> {
    const others = withoutScheduled(memory.kept().scheduled, fields);
    await memory.keep({ scheduled: [...others, fields].slice(-mostRemembered) });
    const written = await send();
    const isRefused = written.kind !== 'written' && isFinal(written.kind);
    if (isRefused) await forget(fields);
    return written;
  }

  async function entryOf(written: Listed, api: StatusApi): Promise<Scheduled> {
    const inReply = written.reserved[0] ?? written.record;
    const listed = inReply === null ? await api.list() : written;
    if (listed.kind !== 'listed') return listed;
    const record = inReply ?? listed.reserved[0];
    const entry = record === undefined ? null : scheduleEntry(record);
    return entry === null ? unknownAnswer : { kind: 'scheduled', entry };
  }

  function find(listed: Listed, id: string): StatusRecord | Failure {
    const record = listed.reserved.find((each) => each.id === id);
    const hasBegun = listed.record?.id === id;
    return record ?? failure('refused', hasBegun ? 'schedule-started' : 'schedule-gone');
  }

  /** A scheduled status of ours that has become the present one, known by what Presently remembers. */
  function running({ record }: Listed): readonly StatusRecord[] {
    const begun = record && begunStatus(record.fields, memory.kept().scheduled, now());
    return record === null || begun?.isRunning !== true ? [] : [record];
  }

  return {
    rules,
    async list(signal) {
      const loaded = await load(signal);
      if (loaded.kind !== 'loaded') return loaded;
      const entries = [...running(loaded.listed), ...loaded.listed.reserved].map(scheduleEntry);
      const readable = entries.filter((entry) => entry !== null);
      return readable.length === entries.length
        ? { kind: 'listed', entries: readable }
        : unknownAnswer;
    },
    async create(request: Request, signal) {
      const wanted = scheduleFields(request, noStatus, now());
      if (wanted.kind !== 'fields') return wanted;
      const loaded = await load(signal);
      if (loaded.kind !== 'loaded') return loaded;
      // A second one could silently replace the first (LW-1), whoever set that.
      if (loaded.listed.reserved.length > 0) return failure('refused', 'schedule-taken');
      const { fields } = wanted;
      const written = await write(fields, () => loaded.api.create({ next: fields }));
      if (written.kind === 'outdated') return failure('refused', 'schedule-taken');
      return written.kind === 'written' ? await entryOf(written.reply, loaded.api) : written;
    },
    async change(id, request: Request, signal) {
      const loaded = await load(signal);
      if (loaded.kind !== 'loaded') return loaded;
      const found = find(loaded.listed, id);
      if ('kind' in found) return found;
      const wanted = scheduleFields(request, found.fields, now());
      if (wanted.kind !== 'fields') return wanted;
      const { fields } = wanted;
      const plan = { held: found.fields, next: fields, meant: allFields };
      const written = await write(fields, () => loaded.api.update(id, plan));
      if (written.kind === 'outdated') return failure('refused', 'schedule-gone');
      return written.kind === 'written' ? await entryOf(written.reply, loaded.api) : written;
    },
    async remove(id, signal) {
      const loaded = await load(signal);
      if (loaded.kind !== 'loaded') return loaded;
      const found = find(loaded.listed, id);
      if ('kind' in found) {
        return found.notice.code === 'schedule-gone' ? { kind: 'removed' } : found;
      }
      const removed = await loaded.api.remove(id);
      if (removed !== 'removed') return removed;
      await forget(found.fields);
      return { kind: 'removed' };
    },
  };
}
