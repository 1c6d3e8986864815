/** The five languages that every text exists in. */
export const languages = ['en', 'pl', 'ja', 'ko', 'ru'] as const;

/** A language that every text exists in. */
export type Language = (typeof languages)[number];
