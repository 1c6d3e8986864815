import * as z from 'zod';
import type { Fields } from '../footprint.ts';
import { type Span, spanUntil } from './span.ts';
import { shorten } from '../shorten.ts';
import type { ReplySetting, ShowSetting } from './schemas.ts';

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

/** LINE WORKS, user-profile-status: `maxLength` of `statusMessage` and of an auto-reply. */
export const longest = { message: 50, reply: 300 } as const;

/** The fields a setting names, and whether a text had to be cut. */
export interface Wanted {
  readonly fields: Partial<StatusFields>;
  readonly shortened: boolean;
}

/** When a status is asked for and when it ends, epoch ms. */
interface Times {
  readonly now: number;
  readonly endsAt: number | null;
}

interface Cut<Value> {
  readonly value: Value | null;
  readonly shortened: boolean;
}

type Cuts = Readonly<{
  statusMessage?: Cut<string>;
  'autoReplyMail.internal'?: Cut<Reply>;
  'autoReplyMail.external'?: Cut<Reply>;
}>;

function messageOf(text: string): Cut<string> {
  const cut = shorten(text, longest.message);
  return { value: cut.text === '' ? null : cut.text, shortened: cut.shortened };
}

/** Nothing where there is no content: such a reply lacks its message and is not named. */
function replyOf(setting: ReplySetting | undefined): Cut<Reply> | null {
  if (setting?.content === undefined) return null;
  const cut = shorten(setting.content, longest.reply);
  const reply = { content: cut.text, sentDirectlyToMe: setting.sentDirectlyToMe ?? false };
  return { value: cut.text === '' ? null : reply, shortened: cut.shortened };
}

function cutsOf({ statusMessage, autoReplyMail }: ShowSetting): Cuts {
  const internal = replyOf(autoReplyMail?.internal);
  const external = replyOf(autoReplyMail?.external);
  return {
    ...(statusMessage === undefined ? {} : { statusMessage: messageOf(statusMessage) }),
    ...(internal === null ? {} : { 'autoReplyMail.internal': internal }),
    ...(external === null ? {} : { 'autoReplyMail.external': external }),
  };
}

/**
 * What a setting names: `""` empties a field on purpose, what is left out is not named
 * (docs/control.md#fields). A timed status is sent with its end, so that it ends even if this
 * computer is off (docs/design.md#drift).
 */
export function wantedFields(setting: ShowSetting, times: Times): Wanted {
  const cuts = Object.entries(cutsOf(setting));
  const texts = Object.fromEntries(cuts.map(([field, cut]) => [field, cut.value]));
  const span = spanUntil(times);
  return {
    fields: {
      profileStatusId: setting.profileStatusId,
      ...texts,
      ...(span === null ? {} : { endTime: span }),
    },
    shortened: cuts.some(([, cut]) => cut.shortened),
  };
}
