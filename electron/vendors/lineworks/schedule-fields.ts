import type { Failure } from '../../contract/views/delivery.ts';
import { failure } from '../port.ts';
import type { ScheduleRequest } from '../schedule.ts';
import { spanBetween } from './span.ts';
import type { LineworksSetting } from './schemas.ts';
import { type StatusFields, wantedFields } from './status-fields.ts';
import type { JsonObject } from '../../contract/json.ts';
import type { ScheduledStatus } from '../../contract/scheduled-status.ts';
import type { StatusRecord } from './record.ts';
import { secondMs } from '../../contract/time.ts';

function settingOf(fields: StatusFields): JsonObject {
  const internal = fields['autoReplyMail.internal'];
  const external = fields['autoReplyMail.external'];
  const halves = {
    ...(internal === null ? {} : { internal }),
    ...(external === null ? {} : { external }),
  };
  return {
    profileStatusId: fields.profileStatusId,
    ...(fields.statusMessage === null ? {} : { statusMessage: fields.statusMessage }),
    ...(internal === null && external === null ? {} : { autoReplyMail: halves }),
  };
}

/** A RESERVED record as the schedule lists it; null if its times cannot be read. */
export function scheduleEntry({ id, fields }: StatusRecord): ScheduledStatus | null {
  const startsAt = Date.parse(fields.endTime?.startTime ?? '');
  const endsAt = Date.parse(fields.endTime?.endTime ?? '');
  return Number.isNaN(startsAt) || Number.isNaN(endsAt)
    ? null
    : { id, setting: settingOf(fields), startsAt, endsAt };
}

export type ScheduleFields = { readonly kind: 'fields'; readonly fields: StatusFields } | Failure;

type Times = Pick<ScheduleRequest<unknown>, 'startsAt' | 'endsAt'>;

/** ECMA-262: the last instant that has a date. */
const lastInstant = 8.64e15;

/** Whole seconds are sent, so both times must differ by one at least. */
function isAhead({ startsAt, endsAt }: Times, now: number): boolean {
  const isOrdered = Math.ceil(startsAt / secondMs) < Math.ceil(endsAt / secondMs);
  return startsAt > now && isOrdered && endsAt <= lastInstant;
}

/**
 * What a scheduled status shall hold: what the setting names, over what `held` holds already. It
 * must begin and end in the future (LINE WORKS, user-user-profile-status-create), and "available"
 * cannot be scheduled, since it is having no status. `now` is epoch ms.
 */
export function scheduleFields(
  request: ScheduleRequest<LineworksSetting>,
  held: StatusFields,
  now: number,
): ScheduleFields {
  const { setting } = request;
  if (setting.clear === true) return failure('refused', 'setting-invalid', { field: 'clear' });
  if (!isAhead(request, now)) return failure('refused', 'schedule-times');
  const { fields } = wantedFields(setting, { now, endsAt: null });
  return { kind: 'fields', fields: { ...held, ...fields, endTime: spanBetween(request) } };
}
