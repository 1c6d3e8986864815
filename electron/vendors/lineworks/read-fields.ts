import * as z from 'zod';
import type { Fields } from '../footprint.ts';
import type { StatusFields } from './status-fields.ts';

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
