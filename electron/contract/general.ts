import * as z from 'zod';
import { languageSchema } from './language.ts';

/** Settings of the program itself; an absent language follows the system. */
export const generalSchema = z.strictObject({
  language: languageSchema.optional(),
  theme: z.enum(['system', 'light', 'dark', 'high-contrast']).default('system'),
  startAtLogin: z.boolean().default(false),
  notifications: z.boolean().default(true),
  links: z.boolean().default(true),
  allowPlaintextSecrets: z.boolean().default(false),
});

export type General = z.infer<typeof generalSchema>;
