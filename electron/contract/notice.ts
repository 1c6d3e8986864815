import * as z from 'zod';

/** Everything an account's detail line can say; each code has a text in every language. */
export const noticeCodes = [
  'vendor-said',
  'not-json',
  'redirected',
  'empty-answer',
  'broken-answer',
  'unknown-answer',
  'answer-differs',
  'timed-out',
  'unreachable',
  'server-error',
  'rate-limited',
  'credentials-refused',
  'credentials-missing',
  'no-permission',
  'user-not-found',
  'record-missing',
  'record-ambiguous',
  'record-incomplete',
  'record-changed',
  'changed-elsewhere',
  'kept-theirs',
  'text-shortened',
  'removed-status',
  'setting-invalid',
  'internal',
] as const;

/** A fact about a delivery as data: a code and what fills its text; never a secret. */
export const noticeSchema = z.strictObject({
  code: z.enum(noticeCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export type NoticeCode = (typeof noticeCodes)[number];
export type Notice = z.infer<typeof noticeSchema>;
