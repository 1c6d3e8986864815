import { automationSchema, type Automation } from './automation.ts';
import { generalSchema, type General } from './general.ts';
import type { Status } from './status.ts';
import * as z from 'zod';
import { cleanLine } from '../clean-text.ts';
import { identifierSchema } from './identifier.ts';

/** What only some vendors can do and a page of the window is for (docs/design.md#vendors). */
export const abilitySchema = z.enum(['directory', 'schedule']);
export type Ability = z.infer<typeof abilitySchema>;

/** The vendors there are an adapter for; adding one is this line, a folder and a registry line. */
export const vendorIds = ['conpeek', 'garoon', 'lineworks', 'idealist'] as const;
export const vendorIdSchema = z.enum(vendorIds);
export type VendorId = z.infer<typeof vendorIdSchema>;

/** What happens to a change that somebody made at the vendor (docs/design.md#drift). */
export const driftRules = ['ask', 'keep-mine', 'accept-theirs'] as const;
export type DriftRule = (typeof driftRules)[number];

const longestName = 80;

/** What every account has; each vendor's schema extends it and never holds a credential. */
export const accountBaseSchema = z.strictObject({
  id: identifierSchema,
  vendor: vendorIdSchema,
  name: z.string().overwrite(cleanLine).min(1).max(longestName),
  baseUrl: z.url({ protocol: /^https?$/u }),
  allowInsecureHttp: z.boolean().optional(),
  drift: z.enum(driftRules).optional(),
});

/** One login at one vendor, without its credentials. Vendor schemas add fields of their own. */
export type Account = z.infer<typeof accountBaseSchema>;

/** Everything a person or administrator configures, and no secret (docs/control.md#set-up-file). */
export interface Settings {
  readonly accounts: readonly Account[];
  readonly statuses: readonly Status[];
  readonly automation: Automation;
  readonly general: General;
}

/** The settings of a first start: nothing connected, nothing automatic. */
export function emptySettings(): Settings {
  return {
    accounts: [],
    statuses: [],
    automation: automationSchema.parse({}),
    general: generalSchema.parse({}),
  };
}
