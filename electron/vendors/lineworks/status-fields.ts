import * as z from 'zod';
import type { Fields } from '../footprint.ts';
import type { Span } from './span.ts';

/** What is shown where there is no status record (docs/control.md#status-json). */
export const availableWord = 'available';

/** One side of the automatic answer to mail. */
export type Reply = Readonly<{ content: string; sentDirectlyToMe: boolean }>;

/**
 * The fields of a status that Presently may write, by the names they are remembered under; null is
 * nothing. `endTime` stands for both times, since they go together (LINE WORKS,
 * user-user-profile-status-list).
 */
export type StatusFields = Readonly<{
  profileStatusId: string | null;
  statusMessage: string | null;
  endTime: Span | null;
  'autoReplyMail.internal': Reply | null;
  'autoReplyMail.external': Reply | null;
}>;

export type StatusField = keyof StatusFields;

/** What no status at all comes to: available. */
export const noStatus: StatusFields = {
  profileStatusId: null,
  statusMessage: null,
  endTime: null,
  'autoReplyMail.internal': null,
  'autoReplyMail.external': null,
};

export const allFields: readonly StatusField[] = [
  'profileStatusId',
  'statusMessage',
  'endTime',
  'autoReplyMail.internal',
  'autoReplyMail.external',
];

const spanSchema = z.object({ startTime: z.string().nullable(), endTime: z.string() });

const replySchema = z.object({ content: z.string(), sentDirectlyToMe: z.boolean() });

const fieldsSchema = z.object({
  profileStatusId: z.string().nullable().catch(null),
  statusMessage: z.string().nullable().catch(null),
  endTime: spanSchema.nullable().catch(null),
  'autoReplyMail.internal': replySchema.nullable().catch(null),
  'autoReplyMail.external': replySchema.nullable().catch(null),
});

/** Reads fields that were planned with remembered values; an unreadable one counts as nothing. */
export function readFields(fields: Fields): StatusFields {
  return fieldsSchema.parse(fields);
}
