import * as z from 'zod';

/** What can go wrong with a command; the command line maps these to exit codes. */
export const failureCodes = [
  'usage',
  'failed',
  'no-keyring',
  'invalid-file',
  'not-running',
  'not-applied',
  'changed-meanwhile',
] as const;
export const failureCodeSchema = z.enum(failureCodes);
export type FailureCode = z.infer<typeof failureCodeSchema>;
