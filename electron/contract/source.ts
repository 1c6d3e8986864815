import * as z from 'zod';

/** Automatic sources from strong to weak: the first whose claim holds and whose rule allows it wins. */
export const automaticSources = ['quit', 'meeting', 'sleep', 'lock', 'idle'] as const;

/** Everything that can make a claim (design: words). */
export const sources = ['manual', 'schedule', 'start', ...automaticSources] as const;

export const sourceSchema = z.enum(sources);
export type Source = z.infer<typeof sourceSchema>;
export type AutomaticSource = (typeof automaticSources)[number];
