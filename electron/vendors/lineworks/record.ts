import * as z from 'zod';
import type { Reply, Span, StatusFields } from './status-fields.ts';

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

function listed(all: readonly RawRecord[]): Listed {
  const isReserved = (raw: RawRecord): boolean => raw.scheduleType === 'RESERVED';
  const present = all.find((raw) => !isReserved(raw));
  return {
    kind: 'listed',
    record: present === undefined ? null : recordOf(present),
    reserved: all.filter(isReserved).map(recordOf),
  };
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
