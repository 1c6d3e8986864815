import * as z from 'zod';

/** LINE WORKS, user-profile-status: the values of `profileStatusId`; there is no "available". */
const profileStatusIds = [
  'BUSY',
  'AWAY',
  'LEAVE_OFFICE',
  'ABSENCE',
  'CUSTOM01',
  'CUSTOM02',
  'CUSTOM03',
  'CUSTOM04',
  'CUSTOM05',
  'CUSTOM06',
  'CUSTOM07',
  'CUSTOM08',
  'CUSTOM09',
  'CUSTOM10',
  'CUSTOM11',
  'CUSTOM12',
] as const;

/** The sixteen statuses there may be. */
export const profileStatusIdSchema = z.enum(profileStatusIds);

/** More than the vendor takes, since `{message}` is filled in and shortened later. */
const longestText = 2000;

/** A reply without `content` is one whose message is missing: a field that is not named. */
const replySchema = z.strictObject({
  content: z.string().max(longestText).optional(),
  /** Answer only mail that names the person in To; the vendor's own default is false. */
  sentDirectlyToMe: z.boolean().optional(),
});

const clearSchema = z.strictObject({ clear: z.literal(true) });

const showSchema = z.strictObject({
  clear: z.undefined().optional(),
  profileStatusId: profileStatusIdSchema,
  statusMessage: z.string().max(longestText).optional(),
  autoReplyMail: z
    .strictObject({ internal: replySchema.optional(), external: replySchema.optional() })
    .optional(),
});

const plannedReplySchema = replySchema.extend({ content: z.string().min(1) });

/**
 * What can be planned: something that shows, with texts that are sent as they are. For forms; what
 * is sent may name an empty text besides, which empties one that is planned already.
 */
export const plannedSchema = z.strictObject({
  profileStatusId: profileStatusIdSchema,
  statusMessage: z.string().optional(),
  autoReplyMail: z
    .strictObject({
      internal: plannedReplySchema.optional(),
      external: plannedReplySchema.optional(),
    })
    .optional(),
});

/** What a status tells LINE WORKS: show this, or `{ "clear": true }` for available. */
export const lineworksSettingSchema = z.discriminatedUnion('clear', [clearSchema, showSchema]);

/** What a status tells LINE WORKS. */
export type LineworksSetting = z.infer<typeof lineworksSettingSchema>;

/** The part of a setting that shows something. */
export type ShowSetting = z.infer<typeof showSchema>;

/** An auto-reply as a setting names it. */
export type ReplySetting = z.infer<typeof replySchema>;
