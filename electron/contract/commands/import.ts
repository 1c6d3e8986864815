import * as z from 'zod';

const scalarSchema = z.union([z.string(), z.number(), z.boolean()]);
const kindSchema = z.enum(['added', 'changed', 'removed']);

/** One member of a setting that differs. */
const changedPartSchema = z.strictObject({
  /** The members that lead to it, such as `['accounts', 'garoon']` of a status. */
  path: z.array(z.string()),
  kind: kindSchema,
  /** Null where nothing stands there, or more than one value does. */
  from: scalarSchema.nullable(),
  to: scalarSchema.nullable(),
});
export type ChangedPart = Readonly<z.infer<typeof changedPartSchema>>;

/** One thing that a settings file changes, as data: whoever shows it has the words; never a secret. */
const settingChangeSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.enum(['account', 'status']),
    kind: kindSchema,
    id: z.string(),
    /** As it is called afterwards; before, where it goes. */
    name: z.string(),
    /** Of what is changed; empty where all of it comes or goes. */
    parts: z.array(changedPartSchema),
  }),
  z.strictObject({
    what: z.enum(['automation', 'general']),
    parts: z.array(changedPartSchema),
  }),
  /** The account's credentials; their values are told nobody. */
  z.strictObject({ what: z.literal('credentials'), id: z.string(), name: z.string() }),
  z.strictObject({ what: z.literal('calendar-address') }),
]);
export type SettingChange = Readonly<z.infer<typeof settingChangeSchema>>;

/**
 * The commands that take a settings file in step by step; a part of the one table of commands. The
 * file is read, kept and applied by main, so that no credential passes through the window.
 */
export const importCommands = {
  /** Lets the person choose a file and says what it would change; nothing is changed yet. */
  reviewImport: {
    input: z.strictObject({}),
    output: z.strictObject({
      /** Null where the person chose no file. */
      changes: z.array(settingChangeSchema).nullable(),
    }),
  },
  /** Applies the file that was reviewed last, as it was then. */
  applyImport: {
    input: z.strictObject({ allowPlaintextSecrets: z.boolean() }),
    output: z.strictObject({ changes: z.array(settingChangeSchema) }),
  },
  /**
   * Takes the last applied file back, credentials included; refused once the settings were changed
   * otherwise.
   */
  undoImport: { input: z.strictObject({}), output: z.strictObject({}) },
} as const;

/** The names of those commands. */
export type ImportCommand = keyof typeof importCommands;
