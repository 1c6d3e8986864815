import type { JsonObject } from '../../contract/json.ts';
import type { ScheduledStatus } from '../../contract/scheduled-status.ts';
import type { StatusRecord } from './record.ts';
import type { StatusFields } from './status-fields.ts';

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
