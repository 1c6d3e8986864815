import * as z from 'zod';
import { jsonObjectSchema } from './json.ts';

/** One thing a vendor can show, as its own catalogue lists it. */
export const catalogueEntrySchema = z.strictObject({
  /** The part of a vendor setting that picks it, such as `{ "code": "attend" }`. */
  setting: jsonObjectSchema,
  /** The vendor's own names by language (`ja`, `en`); under `und` where the language is unknown. */
  names: z.record(z.string(), z.string()),
  /** The vendor's own word for the icon. */
  icon: z.string().nullable(),
});
export type CatalogueEntry = Readonly<z.infer<typeof catalogueEntrySchema>>;
