import * as z from 'zod';
import { calendarParts } from './calendar.ts';
import { longestAddress } from './longest-address.ts';
import type { OwnProblem } from './own-problem.ts';
import { safeOrigin } from './safe-origin.ts';

const safeAddress = new RegExp(String.raw`^${safeOrigin}(?:[/?#]\S*)?$`, 'iu');

/** The address of a calendar feed: by https, or on this very computer. */
export const calendarAddressSchema = z
  .string()
  .max(longestAddress)
  .regex(safeAddress, 'feed-address' satisfies OwnProblem);

/**
 * A calendar as a provisioning file writes it (control: provisioning file). `url` is a secret and
 * goes to the keyring; `host` alone, as in an export, keeps the address that is stored for it.
 */
export const writtenCalendarSchema = z
  .strictObject({ ...calendarParts, url: calendarAddressSchema.optional() })
  .refine(({ url, host, file }) => ((url ?? host) === undefined) !== (file === undefined), {
    message: 'url-or-file' satisfies OwnProblem,
    path: ['url'],
  });
