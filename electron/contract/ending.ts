import * as z from 'zod';
import { endingLimits } from './duration.ts';

/** When a status ends, as a person says it; the presence turns it into an instant. */
export const endingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('for'),
    ms: z.int().min(endingLimits.shortestMs).max(endingLimits.longestMs),
  }),
  z.strictObject({
    kind: z.literal('clock'),
    hour: z.int().min(0).max(23),
    minute: z.int().min(0).max(59),
  }),
  z.strictObject({ kind: z.literal('end-of-day') }),
  z.strictObject({ kind: z.literal('next-morning') }),
  z.strictObject({ kind: z.literal('instant'), at: z.int() }),
]);

/** When a status ends, as a person says it. */
export type Ending = z.infer<typeof endingSchema>;
