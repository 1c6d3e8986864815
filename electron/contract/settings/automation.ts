import * as z from 'zod';
import { busyElsewhere } from '../word-lists.ts';
import { calendarSchema, writtenCalendarSchema } from './calendar.ts';
import { identifierSchema } from './identifier.ts';
import { kindSchema } from './status.ts';
import { workingHoursSchema } from './working-hours.ts';

/**
 * What happens when an automatic status ends because the person is back (docs/design.md#presence).
 */
const returnSchema = z.enum(['at-once', 'ask', 'stay']);
export type ReturnRule = z.infer<typeof returnSchema>;

const mostSeconds = 366 * 24 * 3600;
const mostChanges = 1000;
const mostMinutes = 24 * 60;

const afterSecondsSchema = z.int().min(0).max(mostSeconds);
const startSchema = z.strictObject({ status: identifierSchema });
/** What lies over a base may say for itself over which kinds, and what happens on return. */
const ruleSchema = startSchema.extend({
  onlyOver: z.array(kindSchema).optional(),
  return: returnSchema.optional(),
});

export const busyElsewhereSchema = z.enum(busyElsewhere);

/** One step of idling: after so many seconds without input, this status. */
export const idleStageSchema = ruleSchema.extend({
  afterSeconds: z.int().min(1).max(mostSeconds),
});

/**
 * What changes the status by itself; nothing does unless it is named here
 * (docs/control.md#automation).
 */
export const automationSchema = z.strictObject({
  start: startSchema.optional(),
  idle: z.array(idleStageSchema).max(10).optional(),
  lock: ruleSchema.extend({ afterSeconds: afterSecondsSchema.default(0) }).optional(),
  sleep: ruleSchema.optional(),
  quit: ruleSchema.optional(),
  onlyOver: z.array(kindSchema).default(['available']),
  return: returnSchema.default('at-once'),
  workingHours: workingHoursSchema.optional(),
  calendar: calendarSchema.optional(),
  /**
   * In these, idling does not count; both if it is not given (docs/presence.md#complaints, case
   * 76).
   */
  notWhile: z.array(busyElsewhereSchema).optional(),
  manualEnds: z.enum(['never', 'end-of-day', 'end-of-work']).default('never'),
  flapLimit: z
    .strictObject({
      changes: z.int().min(1).max(mostChanges),
      minutes: z.int().min(1).max(mostMinutes),
    })
    .default({ changes: 6, minutes: 10 }),
});

export type Automation = z.infer<typeof automationSchema>;

/** The same as a provisioning file writes it, where the calendar may bring its address. */
export const writtenAutomationSchema = automationSchema.extend({
  calendar: writtenCalendarSchema.optional(),
});

export type WrittenAutomation = z.infer<typeof writtenAutomationSchema>;
