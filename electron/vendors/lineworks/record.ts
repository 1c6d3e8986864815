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

/** The status a member shows now; scheduled ones (RESERVED) never become one of these. */
export interface StatusRecord {
  readonly id: string;
  readonly fields: StatusFields;
}

/** What a list says: the present record, or that there is none. */
export interface Listed {
  readonly kind: 'listed';
  readonly record: StatusRecord | null;
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

function recordOf(raw: RawRecord): StatusRecord | null {
  if (raw.scheduleType === 'RESERVED') return null;
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

/** The record in the reply to a write; null if the reply holds none that is shown now. */
export function recordInReply(json: unknown): StatusRecord | null {
  const parsed = recordSchema.safeParse(json);
  return parsed.success ? recordOf(parsed.data) : null;
}

/** The present record in a list; null if this is no list. */
export function presentInList(json: unknown): Listed | null {
  const parsed = listSchema.safeParse(json);
  if (!parsed.success) return null;
  const present = parsed.data.userProfileStatuses.map(recordOf).find((record) => record !== null);
  return { kind: 'listed', record: present ?? null };
}
