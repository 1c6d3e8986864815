import * as z from 'zod';
import type { OwnProblem } from './own-problem.ts';

function exists(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** An IANA time zone that this computer knows, such as `Europe/Warsaw`. */
export const timeZoneSchema = z.string().refine(exists, 'time-zone' satisfies OwnProblem);
