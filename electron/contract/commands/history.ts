import * as z from 'zod';
import type { OwnProblem } from '../file-problem.ts';
import { sourceSchema } from '../views/claim.ts';
import { messageSchema } from '../settings/status.ts';
import { timelineEntrySchema } from '../views/timeline.ts';
import { dayMs } from '../time.ts';

/** Epoch ms. */
const instantSchema = z.int();
/** A month and a day: no window asks for a year at once. */
const longestSpanMs = 32 * dayMs;
const longestStatusText = 200;
const saved = z.strictObject({
  /** False where the person chose no file. */
  saved: z.boolean(),
});

/** What of the history is asked for; what is left out lets everything through. */
const historyFilterSchema = z.strictObject({
  status: z.string().max(longestStatusText).optional(),
  source: sourceSchema.optional(),
  account: z.string().max(longestStatusText).optional(),
});
export type HistoryFilter = Readonly<z.infer<typeof historyFilterSchema>>;

/** The commands that read and save what was recorded; a part of the one table of commands. */
export const recordCommands = {
  /**
   * The entries of a span in the person's words, the oldest first, led by the presence that held at
   * its beginning, whose `at` is before it.
   */
  timeline: {
    input: z
      .strictObject({ from: instantSchema, to: instantSchema })
      .refine(({ from, to }) => to >= from && to - from <= longestSpanMs, {
        error: 'days-at-once' satisfies OwnProblem,
      }),
    output: z.array(timelineEntrySchema),
  },
  /**
   * Says what a time of the past was: a status by id or name, or null for none. Appends to the
   * history, which is never rewritten; another correction of the same time takes this one back.
   */
  correctHistory: {
    input: z
      .strictObject({
        from: instantSchema,
        to: instantSchema,
        status: z.string().min(1).max(longestStatusText).nullable(),
        note: messageSchema.optional(),
      })
      .refine(({ from, to }) => to > from, {
        path: ['to'],
        error: 'after-from' satisfies OwnProblem,
      }),
    output: z.strictObject({}),
  },
  /** Writes the history of a span, both ends included, into a file that the person chooses. */
  exportHistory: {
    input: z.strictObject({
      from: instantSchema,
      to: instantSchema,
      format: z.enum(['csv', 'json']),
      filter: historyFilterSchema.optional(),
    }),
    output: saved,
  },
  /** Writes what support needs into a file that the person chooses; no secret, nothing personal. */
  saveSupport: { input: z.strictObject({}), output: saved },
} as const;

/** The names of those commands. */
export type RecordCommand = keyof typeof recordCommands;
