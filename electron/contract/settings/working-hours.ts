import * as z from 'zod';
import { identifierSchema } from './identifier.ts';
import type { OwnProblem } from '../file-problem.ts';

function exists(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** An IANA time zone that this computer knows, such as `Europe/Warsaw`. */
export const timeZoneSchema = z.string().refine(exists, 'time-zone' satisfies OwnProblem);

/** Days of the week, Monday first, as ISO 8601 numbers them from 1. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

const span = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/u;

/** `HH:MM-HH:MM`; an end before the start means the next day (`22:00-06:00`). */
export const spanSchema = z
  .string()
  .regex(span, 'hours' satisfies OwnProblem)
  .refine((text) => text.slice(0, 5) !== text.slice(6), 'empty' satisfies OwnProblem);

const holidayShape = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/u;
/** A year with a 29 February, for dates without a year. */
const leapYear = '2000';

function isDate(text: string): boolean {
  const [, year = leapYear, month, day] = holidayShape.exec(text) ?? [];
  if (month === undefined || day === undefined) return false;
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // A date that does not exist is taken for one in the next month.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** `YYYY-MM-DD`, or `MM-DD` for every year. */
export const holidaySchema = z.string().refine(isDate, 'date' satisfies OwnProblem);

const mostHolidays = 1000;

/** When the person works, and what shows outside of it (docs/control.md#set-up-file). */
export const workingHoursSchema = z.strictObject({
  timeZone: timeZoneSchema,
  days: z.partialRecord(z.enum(weekdays), z.array(spanSchema)),
  outside: identifierSchema,
  /** Days on which nobody works, whatever day of the week they are. */
  holidays: z.array(holidaySchema).max(mostHolidays).optional(),
});

export type WorkingHours = z.infer<typeof workingHoursSchema>;
