import * as z from 'zod';
import { identifierSchema } from './identifier.ts';
import { kindSchema } from './status.ts';
import type { OwnProblem } from '../file-problem.ts';
import { longestAddress, safeOrigin } from '../host-of.ts';

const longestTitle = 200;

/**
 * A stretch that a calendar calls busy, from `since` up to, not including, `until` (epoch ms).
 * `title` is null unless the person allowed it to be shown.
 */
export const meetingSchema = z
  .strictObject({
    since: z.int(),
    until: z.int(),
    title: z.string().max(longestTitle).nullable(),
  })
  .readonly();
export type Meeting = z.infer<typeof meetingSchema>;

/** What the person is told of a calendar; each word has a text in every language. */
export const calendarTroubles = [
  'no-address',
  'unreachable',
  'too-large',
  'not-ics',
  'shortened',
  'recurrence',
] as const;
export type CalendarTrouble = (typeof calendarTroubles)[number];

const longestPlace = 2000;
const longestHost = 300;
const shortestMinutes = 5;
const longestMinutes = 24 * 60;
const defaultMinutes = 15;

/** What is said of every calendar, wherever it lies. */
export const calendarParts = {
  /** The host of an address that lies in the keyring; the address itself is as good as a password. */
  host: z
    .string()
    .max(longestHost)
    .regex(/^[^\s/?#@]+$/u, 'host' satisfies OwnProblem)
    .optional(),
  file: z.string().min(1).max(longestPlace).optional(),
  status: identifierSchema,
  refreshMinutes: z.int().min(shortestMinutes).max(longestMinutes).default(defaultMinutes),
  onlyBusy: z.boolean().default(true),
  showTitle: z.boolean().default(false),
  onlyOver: z.array(kindSchema).optional(),
} as const;

/**
 * A calendar whose meetings set a status: an ICS feed by https, or a file. Off unless it is given.
 * Of a feed the settings know only the host. The title of a meeting stays in the calendar unless
 * `showTitle` says that the reason may name it.
 */
export const calendarSchema = z
  .strictObject(calendarParts)
  .refine(({ host, file }) => (host === undefined) !== (file === undefined), {
    message: 'url-or-file' satisfies OwnProblem,
    path: ['url'],
  });

export type CalendarRule = z.infer<typeof calendarSchema>;

const safeAddress = new RegExp(String.raw`^${safeOrigin}(?:[/?#]\S*)?$`, 'iu');

/** The address of a calendar feed: by https, or on this very computer. */
const calendarAddressSchema = z
  .string()
  .max(longestAddress)
  .regex(safeAddress, 'feed-address' satisfies OwnProblem);

/**
 * A calendar as a provisioning file writes it (docs/control.md#set-up-file). `url` is a secret and
 * goes to the keyring; `host` alone, as in an export, keeps the address that is stored for it.
 */
export const writtenCalendarSchema = z
  .strictObject({ ...calendarParts, url: calendarAddressSchema.optional() })
  .refine(({ url, host, file }) => ((url ?? host) === undefined) !== (file === undefined), {
    message: 'url-or-file' satisfies OwnProblem,
    path: ['url'],
  });
