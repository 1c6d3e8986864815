import * as z from 'zod';
import { formSchema } from './account-form.ts';
import { automationSchema } from '../settings/automation.ts';
import { generalSchema } from '../settings/general.ts';
import { jsonObjectSchema } from '../json.ts';
import { statusSchema } from '../settings/status.ts';

const longestName = 200;
const mostStatuses = 1000;
const nameSchema = z.string().min(1).max(longestName);
/** Checked against the schema of its section when it is stored, so that a refusal is in words. */
const draftSchema = z.record(z.string(), z.unknown());
export type Draft = Readonly<z.infer<typeof draftSchema>>;
const placeSchema = z.int().min(0).max(mostStatuses);

/** One thing that a vendor's schema refuses in a setting. */
export const settingProblemSchema = z.strictObject({
  account: z.string(),
  /** The members that lead to it, such as `['autoReplyMail', 'internal']`. */
  path: z.array(z.string()),
  /** Nothing stands there; otherwise what stands there cannot be. */
  isMissing: z.boolean(),
});
export type SettingProblem = Readonly<z.infer<typeof settingProblemSchema>>;

/** The settings that are edited in the window; accounts have commands of their own. */
export const settingsViewSchema = z.strictObject({
  statuses: z.array(statusSchema),
  automation: automationSchema,
  general: generalSchema,
});
export type SettingsView = z.infer<typeof settingsViewSchema>;

/**
 * The commands that edit settings; a part of the one table of commands. What is given is checked as
 * in a provisioning file: all or nothing, and a refusal names the field. Each answers with what was
 * there before, which the same commands put back.
 */
export const settingCommands = {
  settings: { input: z.strictObject({}), output: settingsViewSchema },
  /** What a status can tell this account is drawn from; one form for each alternative. */
  settingForm: {
    input: z.strictObject({ account: nameSchema }),
    output: z.strictObject({ forms: z.array(formSchema), messageLength: z.int().nullable() }),
  },
  /**
   * What is wrong with what a status would tell these accounts, by account id; for forms, while they
   * are filled in. Accounts that are not there have nothing wrong.
   */
  checkSettings: {
    input: z.strictObject({ accounts: z.record(nameSchema, jsonObjectSchema) }),
    output: z.strictObject({ problems: z.array(settingProblemSchema) }),
  },
  /** Stores a status as in a provisioning file. Without an `id` it is a new one and gets a free id. */
  saveStatus: {
    input: z.strictObject({
      status: draftSchema,
      /** Where in the order it shall stand, from 0; as it is, or at the end, if not given. */
      place: placeSchema.optional(),
    }),
    output: z.strictObject({ id: z.string(), before: statusSchema.nullable() }),
  },
  /** Refused while the automation names it. */
  removeStatus: {
    input: z.strictObject({ status: nameSchema }),
    output: z.strictObject({ before: statusSchema, place: placeSchema }),
  },
  /** Puts the statuses in this order; every id that there is stands in it once. */
  orderStatuses: {
    input: z.strictObject({ ids: z.array(nameSchema).max(mostStatuses) }),
    output: z.strictObject({ before: z.array(z.string()) }),
  },
  saveAutomation: {
    input: z.strictObject({ automation: draftSchema }),
    output: z.strictObject({ before: automationSchema, after: automationSchema }),
  },
  /** Changes the named settings of the program; null takes one away. */
  saveGeneral: {
    input: z.strictObject({ changes: draftSchema }),
    output: z.strictObject({ before: generalSchema }),
  },
  /** Takes accounts, credentials, statuses and rules away; what was recorded stays. */
  reset: { input: z.strictObject({}), output: z.strictObject({}) },
} as const;

/** The names of those commands. */
export type SettingCommand = keyof typeof settingCommands;
