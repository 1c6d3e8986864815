import type { Json, JsonObject } from '../../contract/json.ts';
import type { StatusPlan } from './plan-status.ts';
import type { StatusField, StatusFields } from './status-fields.ts';

const replyFields = ['autoReplyMail.internal', 'autoReplyMail.external'] as const;

function autoReplyOf(fields: StatusFields): Json {
  const internal = fields['autoReplyMail.internal'];
  const external = fields['autoReplyMail.external'];
  if (internal === null && external === null) return null;
  return {
    ...(internal === null ? {} : { internal }),
    ...(external === null ? {} : { external }),
  };
}

function timesOf(fields: StatusFields): JsonObject {
  return {
    startTime: fields.endTime?.startTime ?? null,
    endTime: fields.endTime?.endTime ?? null,
  };
}

/** Everything, for PUT, which resets what is left out (LINE WORKS, api-call). */
export function wholeBody(fields: StatusFields): JsonObject {
  return {
    profileStatusId: fields.profileStatusId,
    statusMessage: fields.statusMessage,
    ...timesOf(fields),
    autoReplyMail: autoReplyOf(fields),
  };
}

/** What there is, for POST. */
export function newBody(fields: StatusFields): JsonObject {
  return Object.fromEntries(
    Object.entries(wholeBody(fields)).filter(([, value]) => value !== null),
  );
}

/** Only what is meant, for PATCH, which keeps what is left out; null clears. */
export function changedBody({ next, meant }: Pick<StatusPlan, 'next' | 'meant'>): JsonObject {
  const has = (...fields: readonly StatusField[]): boolean =>
    fields.some((field) => meant.includes(field));
  return {
    profileStatusId: next.profileStatusId,
    ...(has('statusMessage') ? { statusMessage: next.statusMessage } : {}),
    ...(has('endTime') ? timesOf(next) : {}),
    ...(has(...replyFields) ? { autoReplyMail: autoReplyOf(next) } : {}),
  };
}

/**
 * Whether PATCH could be misread: one half of the auto-reply is to go while the other stays, and no
 * document says whether PATCH replaces `autoReplyMail` or merges into it; a half cannot be null.
 */
export function isBeyondPatch({ held, next }: Pick<StatusPlan, 'held' | 'next'>): boolean {
  return (
    autoReplyOf(next) !== null &&
    replyFields.some((field) => held[field] !== null && next[field] === null)
  );
}
