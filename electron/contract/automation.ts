import * as z from 'zod';
import { identifierSchema } from './identifier.ts';
import { kindSchema } from './kind.ts';
import { workingHoursSchema } from './working-hours.ts';

const mostSeconds = 366 * 24 * 3600;
const mostChanges = 1000;
const mostMinutes = 24 * 60;

const afterSecondsSchema = z.int().min(0).max(mostSeconds);
const ruleSchema = z.strictObject({ status: identifierSchema });

/** One step of idling: after so many seconds without input, this status. */
export const idleStageSchema = z.strictObject({
  afterSeconds: z.int().min(1).max(mostSeconds),
  status: identifierSchema,
});

/** What changes the status by itself; nothing does unless it is named here (control: defaults). */
export const automationSchema = z.strictObject({
  start: ruleSchema.optional(),
  idle: z.array(idleStageSchema).max(10).optional(),
  lock: ruleSchema.extend({ afterSeconds: afterSecondsSchema.default(0) }).optional(),
  sleep: ruleSchema.optional(),
  quit: ruleSchema.optional(),
  onlyOver: z.array(kindSchema).default(['available']),
  return: z.enum(['at-once', 'ask', 'stay']).default('at-once'),
  workingHours: workingHoursSchema.optional(),
  manualEnds: z.enum(['never', 'end-of-day', 'end-of-work']).default('never'),
  flapLimit: z
    .strictObject({
      changes: z.int().min(1).max(mostChanges),
      minutes: z.int().min(1).max(mostMinutes),
    })
    .default({ changes: 6, minutes: 10 }),
});

export type Automation = z.infer<typeof automationSchema>;
