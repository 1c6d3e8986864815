import * as z from 'zod';

/** Where a person's command came from; it is told in the reason and the journal. */
export const vias = ['tray', 'hotkey', 'window', 'command-line', 'link', 'notification'] as const;
export const viaSchema = z.enum(vias);
export type Via = z.infer<typeof viaSchema>;
