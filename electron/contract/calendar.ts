import * as z from 'zod';
import { identifierSchema } from './identifier.ts';
import { kindSchema } from './kind.ts';

const longestPlace = 2000;
const shortestMinutes = 5;
const longestMinutes = 24 * 60;
const defaultMinutes = 15;

/** No user name or password in it: an address may be shown, a password never. */
const safeAddress =
  /^(?:https:\/\/[^\s/?#@]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?)(?:[/?#]\S*)?$/iu;

/**
 * A calendar whose meetings set a status: an ICS feed by https, or a file. Off unless it is given.
 * The title of a meeting stays in the calendar unless `showTitle` says that the reason may name it.
 */
export const calendarSchema = z
  .strictObject({
    url: z
      .string()
      .max(longestPlace)
      .regex(safeAddress, 'must be an address that begins with https:// and holds no password')
      .optional(),
    file: z.string().min(1).max(longestPlace).optional(),
    status: identifierSchema,
    refreshMinutes: z.int().min(shortestMinutes).max(longestMinutes).default(defaultMinutes),
    onlyBusy: z.boolean().default(true),
    showTitle: z.boolean().default(false),
    onlyOver: z.array(kindSchema).optional(),
  })
  .refine(({ url, file }) => (url === undefined) !== (file === undefined), {
    message: 'must have either url or file',
    path: ['url'],
  });

export type CalendarRule = z.infer<typeof calendarSchema>;
