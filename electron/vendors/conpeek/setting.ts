import * as z from 'zod';
import type { OwnProblem } from '../../contract/file-problem.ts';

const workStates = ['ONLINE', 'OFFLINE', 'ONBREAK'] as const;
/** Conpeek, update_tenant_user_work_state: the values of `break_type`. */
export const breakTypes = ['COFFEE', 'BUSINESS'] as const;

const longestText = 4000;

/**
 * What a status tells Conpeek. Fields of another work state are kept but never sent: what the
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

/** What a status tells Conpeek. */
export type ConpeekSetting = z.infer<typeof conpeekSettingSchema>;
