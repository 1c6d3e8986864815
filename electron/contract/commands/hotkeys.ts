import * as z from 'zod';

const longestAccelerator = 80;
const acceleratorSchema = z.string().min(1).max(longestAccelerator);

/** The commands that record and try hotkeys; a part of the one table of commands. */
export const hotkeyCommands = {
  /** Every hotkey there is, what it does, and whether the system gave it to us. */
  hotkeys: {
    input: z.strictObject({}),
    output: z.strictObject({
      hotkeys: z.array(
        z.strictObject({
          accelerator: acceleratorSchema,
          /** The status it sets; null for the quick switcher. */
          status: z.string().nullable(),
          result: z.enum(['registered', 'taken', 'invalid']),
        }),
      ),
      /** False where the desktop passes no global hotkeys to programs. */
      supported: z.boolean(),
    }),
  },
  /** While keys are recorded none of ours acts; ends by itself after a minute. */
  recordHotkey: { input: z.strictObject({ on: z.boolean() }), output: z.strictObject({}) },
  /** Whether a combination could be had. */
  checkHotkey: {
    input: z.strictObject({ accelerator: acceleratorSchema }),
    output: z.strictObject({ result: z.enum(['free', 'ours', 'taken', 'invalid']) }),
  },
  /** Waits until one of ours is pressed, which then does nothing else; false after ten seconds. */
  tryHotkey: {
    input: z.strictObject({ accelerator: acceleratorSchema }),
    output: z.strictObject({ pressed: z.boolean() }),
  },
} as const;

/** The names of those commands. */
export type HotkeyCommand = keyof typeof hotkeyCommands;
