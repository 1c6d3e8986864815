import * as z from 'zod';
import { abilitySchema } from '../settings/settings.ts';
import { accountCommands } from './accounts.ts';
import { calendarCommands, programCommands } from './program.ts';
import { deliveryCommands, elsewhereCommands } from './delivery.ts';
import { diagnosisSchema } from '../views/diagnosis.ts';
import { endingSchema } from '../ending.ts';
import { explanationViewSchema } from '../views/explanation.ts';
import { setupStepSchema } from '../settings/general.ts';
import { hotkeyCommands } from './hotkeys.ts';
import { importCommands } from './import.ts';
import { jsonObjectSchema } from '../json.ts';
import { quickCommands } from './quick-switcher.ts';
import { pickCommands } from './pick.ts';
import { recordCommands } from './history.ts';
import { settingCommands } from './settings.ts';
import { setupCommands } from './first-setup.ts';
import { messageSchema } from '../settings/status.ts';
import { updateCommands } from './updates.ts';
import { accountViewSchema, statusChoiceSchema, statusViewSchema } from '../views/status-view.ts';

const nothing = z.strictObject({});
const done = z.strictObject({});
const longestStatusText = 200;
const longestFile = 4_000_000;
const longestWaitMs = 3_600_000;

/** Pages the window can open on. */
export const pageSchema = z.enum([
  'status',
  'accounts',
  'statuses',
  'planned',
  'automation',
  'hotkeys',
  'history',
  'directory',
  'diagnostics',
  'general',
  'welcome',
]);
export type Page = z.infer<typeof pageSchema>;

/**
 * Every command, with what it takes and gives. Tray, hotkeys, window, command line and deep links
 * all go through this one table (docs/design.md#the-folders).
 */
export const commands = {
  set: {
    input: z.strictObject({
      status: z.string().min(1).max(longestStatusText),
      message: messageSchema.optional(),
      ending: endingSchema.optional(),
    }),
    output: statusViewSchema,
  },
  clear: { input: nothing, output: statusViewSchema },
  undo: { input: nothing, output: statusViewSchema },
  pause: {
    input: z.strictObject({
      account: z.string().optional(),
      ending: endingSchema.optional(),
    }),
    output: statusViewSchema,
  },
  resume: { input: z.strictObject({ account: z.string().optional() }), output: statusViewSchema },
  status: { input: nothing, output: statusViewSchema },
  explain: { input: nothing, output: explanationViewSchema },
  /** What the absence was that the person is asked about; null keeps the record as it is. */
  answerReturn: {
    input: z.strictObject({ status: z.string().min(1).max(longestStatusText).nullable() }),
    output: statusViewSchema,
  },
  /** Answers once no account is pending or retrying, or after the time limit. */
  settle: {
    input: z.strictObject({ timeoutMs: z.int().min(0).max(longestWaitMs) }),
    output: statusViewSchema,
  },
  statuses: { input: nothing, output: z.array(statusChoiceSchema) },
  accounts: { input: nothing, output: z.array(accountViewSchema) },
  ...accountCommands,
  ...deliveryCommands,
  ...elsewhereCommands,
  history: {
    input: z.strictObject({ from: z.int().optional(), to: z.int().optional() }),
    output: z.array(jsonObjectSchema),
  },
  ...programCommands,
  ...updateCommands,
  ...hotkeyCommands,
  ...pickCommands,
  ...recordCommands,
  ...quickCommands,
  ...settingCommands,
  ...setupCommands,
  ...calendarCommands,
  ...importCommands,
  import: {
    input: z.strictObject({
      text: z.string().max(longestFile),
      replace: z.boolean(),
      allowPlaintextSecrets: z.boolean(),
    }),
    output: z.strictObject({ changes: z.array(z.string()) }),
  },
  /**
   * Lets the person choose a set-up file; main reads it, so no credential passes through the window.
   * `again` takes the file chosen last, for a second step such as weak storage.
   */
  chooseImport: {
    input: z.strictObject({ again: z.boolean(), allowPlaintextSecrets: z.boolean() }),
    output: z.strictObject({ chosen: z.boolean() }),
  },
  export: { input: nothing, output: z.strictObject({ text: z.string() }) },
  diagnose: { input: nothing, output: diagnosisSchema },
  startSample: { input: nothing, output: done },
  open: { input: z.strictObject({ page: pageSchema }), output: done },
  ready: {
    input: nothing,
    output: z.strictObject({ pid: z.int(), trayHost: z.boolean(), note: z.string().nullable() }),
  },
  quit: { input: nothing, output: done },
} as const;

export type CommandName = keyof typeof commands;
export type CommandInput<Name extends CommandName> = z.input<(typeof commands)[Name]['input']>;
export type CommandOutput<Name extends CommandName> = z.output<(typeof commands)[Name]['output']>;

/** What main tells an open window without being asked. */
export const events = {
  /** Presence, automation or a delivery changed. */
  status: statusViewSchema,
  /** Statuses or accounts were configured anew; ask for them again. */
  settings: z.strictObject({
    language: z.string(),
    theme: z.string(),
    /** What of the first set-up is due. */
    setup: setupStepSchema.optional(),
    /** What at least one account can do: pages for what none can are not offered. */
    abilities: z.array(abilitySchema).readonly(),
  }),
  /** Somebody asked for a page while the window was open. */
  page: z.strictObject({ page: pageSchema }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>;
