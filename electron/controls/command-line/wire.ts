import * as z from 'zod';

/** What a command-line client asks the running app, one JSON line. */
export const requestSchema = z.strictObject({
  version: z.literal(1),
  name: z.string(),
  input: z.record(z.string(), z.unknown()),
  format: z.enum(['text', 'json', 'csv']),
  waitMs: z.int().min(0).nullable(),
  watch: z.boolean(),
  explain: z.boolean(),
});
export type Request = z.infer<typeof requestSchema>;

/** What the app answers, one JSON line each; `exit` is the last. */
export type Frame = { readonly out: string } | { readonly err: string } | { readonly exit: number };
