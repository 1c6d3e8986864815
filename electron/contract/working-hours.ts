import * as z from 'zod';
import { identifierSchema } from './identifier.ts';
import { timeZoneSchema } from './time-zone.ts';

/** Days of the week, Monday first, as ISO 8601 numbers them from 1. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

const span = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/u;

/** `HH:MM-HH:MM`; an end before the start means the next day (`22:00-06:00`). */
export const spanSchema = z
  .string()
  .regex(span, 'must look like 09:00-17:00')
  .refine((text) => text.slice(0, 5) !== text.slice(6), 'must not be empty');

/** When the person works, and what shows outside of it (control: provisioning file). */
export const workingHoursSchema = z.strictObject({
  timeZone: timeZoneSchema,
  days: z.partialRecord(z.enum(weekdays), z.array(spanSchema)),
  outside: identifierSchema,
});

export type WorkingHours = z.infer<typeof workingHoursSchema>;
