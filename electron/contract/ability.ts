import * as z from 'zod';

/** What only some vendors can do and a page of the window is for (design: capabilities). */
export const abilitySchema = z.enum(['directory', 'schedule']);
export type Ability = z.infer<typeof abilitySchema>;
