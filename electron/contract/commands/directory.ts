import * as z from 'zod';
import { jsonObjectSchema } from '../json.ts';

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

const longestQuery = 200;

/** One record of a vendor's directory. */
export const directoryEntrySchema = z.strictObject({
  id: z.string(),
  name: z.string().nullable(),
  /** The vendor's own word. */
  role: z.string().nullable(),
  /** The organisation the record belongs to, where the vendor says so. */
  group: z.strictObject({ id: z.string(), name: z.string().nullable() }).nullable(),
  /** The record as the vendor holds it. */
  record: jsonObjectSchema,
});
export type DirectoryEntry = Readonly<z.infer<typeof directoryEntrySchema>>;

/** What to look for; what is left out does not narrow the search. */
export const directoryFilterSchema = z.strictObject({
  query: z.string().max(longestQuery).optional(),
  roles: z.array(z.string()).optional(),
  groups: z.array(z.string()).optional(),
  /** What `nextPage` of the page before said, with the same filter; absent for the first page. */
  page: z.string().optional(),
});
export type DirectoryFilter = Readonly<z.infer<typeof directoryFilterSchema>>;

/** A part of a directory. */
export const directoryPageSchema = z.strictObject({
  /** May be empty on the last page, where the vendor does not say how many records there are. */
  entries: z.array(directoryEntrySchema),
  /** Opaque; null on the last page. */
  nextPage: z.string().nullable(),
  /** Null where the vendor does not say. */
  total: z.int().nullable(),
});
export type DirectoryPage = Readonly<z.infer<typeof directoryPageSchema>>;

/** How an account is tied to the record that its status is written to. */
export const directoryLinkSchema = z.strictObject({
  /** The member of the account's entry that holds the id of the record. */
  key: z.string(),
});
export type DirectoryLink = Readonly<z.infer<typeof directoryLinkSchema>>;

/**
 * One field of a record, as data, so that a form can be drawn from it. Its label is the text
 * `shared:directory.<vendor>.<key>.label`; what a choice means, `shared:directory.<vendor>.<key>.<choice>`.
 *
 * A value is a text, a list of texts, or a map of texts, by `kind`; null empties the whole field. A
 * list is replaced whole. Of a map only the named members change, and a member that is null is
 * removed: `{ "locker": "B12", "shoe_size": null }`.
 */
export const directoryFieldSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(['text', 'texts', 'text-map', 'choice']),
  /** What can be chosen, in the vendor's own words; empty where anything may be typed. */
  choices: z.array(z.string()),
  required: z.boolean(),
  /** `create`: it cannot be changed later. */
  writable: z.enum(['always', 'create', 'never']),
});
export type DirectoryField = Readonly<z.infer<typeof directoryFieldSchema>>;
