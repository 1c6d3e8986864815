import * as z from 'zod';

/** What happens when an automatic status ends because the person is back (design: return per rule). */
export const returnSchema = z.enum(['at-once', 'ask', 'stay']);
export type ReturnRule = z.infer<typeof returnSchema>;
