import * as z from 'zod';

function exists(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** An IANA time zone that this computer knows, such as `Europe/Warsaw`. */
export const timeZoneSchema = z.string().refine(exists, 'is not a time zone this computer knows');
