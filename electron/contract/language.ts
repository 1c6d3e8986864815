import * as z from 'zod';

/** The five languages that every text exists in. */
export const languages = ['en', 'pl', 'ja', 'ko', 'ru'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;
