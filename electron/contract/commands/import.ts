import * as z from 'zod';
import { settingChangeSchema } from './setting-change.ts';

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
