import * as z from 'zod';
import { languages } from '../languages.ts';
import { longestAddress, safeOrigin } from '../host-of.ts';
import type { OwnProblem } from '../file-problem.ts';

const safeFolder = new RegExp(String.raw`^${safeOrigin}(?:/[^\s?#]*)?$`, 'iu');

/** The address of the folder where a company puts new versions. */
const updateAddressSchema = z
  .string()
  .max(longestAddress)
  .regex(safeFolder, 'update-address' satisfies OwnProblem);

const languageSchema = z.enum(languages);

const longestAccelerator = 80;

/** What of the first set-up is still to be done, once an account is connected. */
export const setupStepSchema = z.enum(['statuses', 'automation']);
export type SetupStep = z.infer<typeof setupStepSchema>;

/** Settings of the program itself; an absent language follows the system. */
export const generalSchema = z.strictObject({
  language: languageSchema.optional(),
  theme: z.enum(['system', 'light', 'dark', 'high-contrast']).default('system'),
  startAtLogin: z.boolean().default(false),
  /** Whether a start at login shows the icon alone, or the window too. */
  startHidden: z.boolean().default(true),
  notifications: z.boolean().default(true),
  links: z.boolean().default(true),
  /** Opens the quick switcher; an empty one switches it off, an absent one is the usual one. */
  switcherHotkey: z.string().max(longestAccelerator).optional(),
  /** The folder where new versions are; absent where nobody named one, and then none is looked for. */
  updates: updateAddressSchema.optional(),
  allowPlaintextSecrets: z.boolean().default(false),
  /** Absent where the first set-up is done, or was never begun. */
  setup: setupStepSchema.optional(),
});

export type General = z.infer<typeof generalSchema>;
