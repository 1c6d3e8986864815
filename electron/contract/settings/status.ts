import * as z from 'zod';
import { cleanLine, cleanText, hasVisibleText } from '../clean-text.ts';
import { identifierSchema } from './identifier.ts';
import { jsonObjectSchema } from '../json.ts';
import type { OwnProblem } from '../file-problem.ts';

/** The five kinds of status that rules, icons and colours go by (docs/design.md#words). */
export const kinds = ['available', 'busy', 'away', 'break', 'offline'] as const;

/** One of the five kinds of status. */
export const kindSchema = z.enum(kinds);

/** One of the five kinds of status. */
export type Kind = z.infer<typeof kindSchema>;

const longestName = 80;
const longestMessage = 1000;
const longestAccelerator = 80;
const mostMinutes = 366 * 24 * 60;

/** Without anything to see it is no message. */
function messageOf(text: string): string {
  return hasVisibleText(text) ? cleanText(text) : '';
}

/** The text that goes with a status, at most 1000 characters; vendors may shorten it further. */
export const messageSchema = z.string().overwrite(messageOf).max(longestMessage);

/**
 * A named thing a person can pick, with what each account is told (docs/control.md#set-up-file).
 * What stands in `accounts` is checked against the vendor's own schema by the provisioning.
 */
export const statusSchema = z.strictObject({
  id: identifierSchema,
  name: z.string().overwrite(cleanLine).min(1).max(longestName),
  kind: kindSchema,
  message: messageSchema.optional(),
  icon: z.string().max(longestName).optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/iu, 'colour' satisfies OwnProblem)
    .optional(),
  hotkey: z.string().min(1).max(longestAccelerator).optional(),
  minutes: z.int().min(1).max(mostMinutes).optional(),
  ends: z.boolean().optional(),
  /** How long before `minutes` are over the person is warned; 5, at most half of them. */
  warnMinutes: z.int().min(0).max(mostMinutes).optional(),
  /** A message must be given with every pick, as where breaks have to be accounted for. */
  requiresReason: z.boolean().optional(),
  accounts: z.record(identifierSchema, jsonObjectSchema).default({}),
});

/** A status as it is written anew; one that is stored already stays readable. */
export const writtenStatusSchema: z.ZodType<z.infer<typeof statusSchema>> = statusSchema.refine(
  ({ name }) => hasVisibleText(name),
  { path: ['name'], error: 'empty' satisfies OwnProblem },
);

/** A named thing a person can pick. */
export type Status = z.infer<typeof statusSchema>;
