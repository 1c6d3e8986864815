import * as z from 'zod';
import { PROFILE_STATUS_IDS } from './profile-status.ts';

/** LINE WORKS, user-profile-status: `YYYY-MM-DDThh:mm:ssTZD`, whole seconds with an offset. */
const dateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/u, 'format date-time')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'no such time');

const autoReply = z.strictObject({
  content: z.string().max(300).optional(),
  sentDirectlyToMe: z.boolean().default(false),
});

const optionalFields = {
  statusMessage: z.string().max(50).nullable().optional(),
  startTime: dateTime.nullable().optional(),
  endTime: dateTime.nullable().optional(),
  autoReplyMail: z
    .strictObject({ internal: autoReply.optional(), external: autoReply.optional() })
    .nullable()
    .optional(),
};

const profileStatusId = z.enum(PROFILE_STATUS_IDS);

/** Bodies of POST and PUT, and of PATCH, where nothing is required. Lengths count UTF-16 units. */
export const statusSchema = {
  whole: z.strictObject({ profileStatusId, ...optionalFields }),
  partial: z.strictObject({ profileStatusId: profileStatusId.optional(), ...optionalFields }),
} as const;

/** A body of any of the three. */
export type StatusBody = z.infer<typeof statusSchema.partial>;
