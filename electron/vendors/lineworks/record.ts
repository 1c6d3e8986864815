import * as z from 'zod';
import type { Reply, StatusFields, StatusField } from './status-fields.ts';
import type { Json, JsonObject } from '../../contract/json.ts';
import type { StatusPlan } from './plan-status.ts';
import type { Span } from './span.ts';

const replySchema = z.looseObject({
  content: z.string().nullish(),
  sentDirectlyToMe: z.boolean().nullish(),
});

const recordSchema = z.looseObject({
  userProfileStatusId: z.string().min(1),
  profileStatusId: z.string().min(1),
  scheduleType: z.string().nullish(),
  statusMessage: z.string().nullish(),
  startTime: z.string().nullish(),
  endTime: z.string().nullish(),
  autoReplyMail: z
    .looseObject({ internal: replySchema.nullish(), external: replySchema.nullish() })
    .nullish(),
});

const listSchema = z.looseObject({ userProfileStatuses: z.array(recordSchema) });

type RawRecord = z.infer<typeof recordSchema>;

type RawReply = z.infer<typeof replySchema> | null | undefined;

/** A status of a member, shown now (PRESENT) or at a time to come (RESERVED). */
export interface StatusRecord {
  readonly id: string;
  readonly fields: StatusFields;
}

/** What a list says: what is shown now, if anything, and what is scheduled. */
export interface Listed {
  readonly kind: 'listed';
  readonly record: StatusRecord | null;
  readonly reserved: readonly StatusRecord[];
}

/** The record in the reply to a write, as a list of one; of none if the reply holds no record. */
export function recordInReply(json: unknown): Listed {
  const parsed = recordSchema.safeParse(json);
  return listed(parsed.success ? [parsed.data] : []);
}

/** The records in a list; null if this is no list. */
export function recordsInList(json: unknown): Listed | null {
  const parsed = listSchema.safeParse(json);
  return parsed.success ? listed(parsed.data.userProfileStatuses) : null;
}

function listed(all: readonly RawRecord[]): Listed {
  const isReserved = (raw: RawRecord): boolean => raw.scheduleType === 'RESERVED';
  const present = all.find((raw) => !isReserved(raw));
  return {
    kind: 'listed',
    record: present === undefined ? null : recordOf(present),
    reserved: all.filter(isReserved).map(recordOf),
  };
}

function recordOf(raw: RawRecord): StatusRecord {
  return {
    id: raw.userProfileStatusId,
    fields: {
      profileStatusId: raw.profileStatusId,
      statusMessage: textOf(raw.statusMessage),
      endTime: spanOf(raw),
      'autoReplyMail.internal': replyOf(raw.autoReplyMail?.internal),
      'autoReplyMail.external': replyOf(raw.autoReplyMail?.external),
    },
  };
}

function textOf(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

function spanOf(raw: RawRecord): Span | null {
  const endTime = textOf(raw.endTime);
  return endTime === null ? null : { startTime: textOf(raw.startTime), endTime };
}

function replyOf(raw: RawReply): Reply | null {
  if (raw === null || raw === undefined) return null;
  return { content: raw.content ?? '', sentDirectlyToMe: raw.sentDirectlyToMe ?? false };
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

const replyFields = ['autoReplyMail.internal', 'autoReplyMail.external'] as const;

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
