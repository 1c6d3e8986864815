import * as z from 'zod';
import { accountBaseSchema } from '../../contract/settings/settings.ts';
import { cleanLine } from '../../contract/clean-text.ts';
import type { OwnProblem } from '../../contract/file-problem.ts';
import { keySchema } from '../api-key.ts';

const longestUser = 256;

function isOrigin(url: string): boolean {
  return !URL.canParse(url) || new URL(url).pathname === '/';
}

/** Dots alone would lead out of the path, and no encoding keeps them from that. */
function isSegment(user: string): boolean {
  return user !== '.' && user !== '..';
}

/**
 * A Conpeek account. The address is a bare origin, since the path follows it directly; the user is
 * an id or a user name (Conpeek, update_tenant_user_work_state).
 */
export const conpeekAccountSchema = accountBaseSchema.extend({
  vendor: z.literal('conpeek'),
  baseUrl: accountBaseSchema.shape.baseUrl.refine(isOrigin, 'conpeek-path' satisfies OwnProblem),
  user: z
    .string()
    .overwrite(cleanLine)
    .min(1)
    .max(longestUser)
    .refine(isSegment, 'dots' satisfies OwnProblem),
});

export type ConpeekAccount = z.infer<typeof conpeekAccountSchema>;

/** The key of the tenant's API. */
export const conpeekCredentialSchema = z.strictObject({ apiKey: keySchema });

export type ConpeekCredentials = z.infer<typeof conpeekCredentialSchema>;

const workStates = ['ONLINE', 'OFFLINE', 'ONBREAK'] as const;

/** Conpeek, update_tenant_user_work_state: the values of `break_type`. */
export const breakTypes = ['COFFEE', 'BUSINESS'] as const;

const longestText = 4000;

/**
 * What a status sends to Conpeek. Fields of another work state are kept but never sent: what the
 * vendor does with them is unknown (CP-4).
 */
export const conpeekSettingSchema = z
  .strictObject({
    workState: z.enum(workStates),
    onlineModeId: z.int().optional(),
    breakType: z.enum(breakTypes).optional(),
    breakCause: z.string().max(longestText).optional(),
    breakNote: z.string().max(longestText).optional(),
  })
  .superRefine((setting, context) => {
    for (const field of ['breakType', 'breakCause'] as const) {
      if (setting.workState === 'ONBREAK' && (setting[field] ?? '') === '') {
        context.addIssue({
          code: 'custom',
          path: [field],
          message: 'needed-on-break' satisfies OwnProblem,
        });
      }
    }
  });

export type ConpeekSetting = z.infer<typeof conpeekSettingSchema>;
