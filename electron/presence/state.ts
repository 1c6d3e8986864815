import * as z from 'zod';
import { busyElsewhereSchema } from '../contract/settings/automation.ts';
import { claimSchema, automaticSources, sourceSchema } from '../contract/views/claim.ts';
import { meetingSchema } from '../contract/settings/calendar.ts';

const instantSchema = z.int();
const causeSchema = z.strictObject({ since: instantSchema }).readonly();

/** What the machine says now. Volatile: a restart looks at it afresh. Instants are epoch ms. */
const causesSchema = z
  .strictObject({
    lock: causeSchema.nullable(),
    /** `since` is the instant of the last input (docs/presence.md#complaints, case 10). */
    idle: causeSchema.nullable(),
    sleep: causeSchema.nullable(),
    quit: causeSchema.nullable(),
    /** An unlock or the end of a call proves that somebody is there, though it leaves no input. */
    unlockedAt: instantSchema.nullable(),
  })
  .readonly();
export type Causes = z.infer<typeof causesSchema>;

/**
 * A person's "not now" to an automatic source. `cause`: until the cause ends. `back`: until the
 * cause has ended and the person is back, unlocked and active (docs/control.md#choosing-a-status).
 */
const dismissalSchema = z
  .strictObject({
    source: z.enum(automaticSources),
    at: instantSchema,
    hold: z.enum(['cause', 'back']),
  })
  .readonly();
export type Dismissal = z.infer<typeof dismissalSchema>;

/** An absence that the person has been asked about and has not named yet. */
const questionSchema = z
  .strictObject({
    /** From the last input, or the lock or sleep where that came first. */
    since: instantSchema,
    until: instantSchema,
    source: sourceSchema,
  })
  .readonly();
export type Question = z.infer<typeof questionSchema>;

const flapSchema = z
  .strictObject({
    /** What was shown after the last event, to notice that it changed. */
    shown: z.strictObject({ statusId: z.string().nullable(), automatic: z.boolean() }).readonly(),
    /** When automatic changes happened lately. */
    changes: z.array(instantSchema).readonly(),
    /** When the breaker stopped automation; it stays so until the person acts. */
    trippedAt: instantSchema.nullable(),
  })
  .readonly();
export type Flap = z.infer<typeof flapSchema>;

/** Everything presence remembers, as it is stored; a start loads it and sends `started`. */
export const presenceStateSchema = z
  .strictObject({
    manual: claimSchema.readonly().nullable(),
    /** An automatic status that remained when its cause ended (rule `return: stay`). */
    stayed: claimSchema.readonly().nullable(),
    startedAt: instantSchema,
    causes: causesSchema,
    dismissed: z.array(dismissalSchema).readonly(),
    pausedUntil: z.union([instantSchema, z.literal('forever')]).nullable(),
    flap: flapSchema,
    /** Volatile, like the causes. Files of an older version lack this and what follows. */
    elsewhere: busyElsewhereSchema.nullable().default(null),
    /**
     * Meetings are absolute times, so they hold across a restart until the calendar is read. They
     * come in the order of their beginning, of several the longest first.
     */
    meetings: z.array(meetingSchema).readonly().default([]),
    question: questionSchema.nullable().default(null),
  })
  .readonly();

/** Everything presence remembers. Instants are epoch ms. */
export type PresenceState = z.infer<typeof presenceStateSchema>;

/** No cause known yet. */
export const noCauses: Causes = {
  lock: null,
  idle: null,
  sleep: null,
  quit: null,
  unlockedAt: null,
};

/** The state of a first start at `now` (epoch ms). */
export function initialState(now: number): PresenceState {
  return {
    manual: null,
    stayed: null,
    startedAt: now,
    causes: noCauses,
    dismissed: [],
    pausedUntil: null,
    flap: { shown: { statusId: null, automatic: false }, changes: [], trippedAt: null },
    elsewhere: null,
    meetings: [],
    question: null,
  };
}
