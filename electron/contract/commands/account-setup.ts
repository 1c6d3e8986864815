import * as z from 'zod';

/** Whom credentials turned out to belong to. */
export const accountFindingSchema = z.strictObject({
  account: z.string(),
  /** The vendor's own id of the person. */
  user: z.string(),
  displayName: z.string().nullable(),
  /** Whether they may change this status; null where the vendor does not tell before a write. */
  mayWrite: z.boolean().nullable(),
});
export type AccountFinding = Readonly<z.infer<typeof accountFindingSchema>>;

/** What became of an account that was taken away. */
export const accountRemovalSchema = z.strictObject({
  account: z.string(),
  name: z.string(),
  /** What the vendor goes on showing, in its own word; null where that is not known. */
  shows: z.string().nullable(),
});
export type AccountRemoval = Readonly<z.infer<typeof accountRemovalSchema>>;

/** How far connecting an account has come; told while a command is carried out. */
export type SetupStep =
  | { readonly kind: 'checking' }
  | { readonly kind: 'asking'; readonly host: string }
  /** The browser is to show this page; the person may have to open it by hand. */
  | { readonly kind: 'browser'; readonly url: string }
  | { readonly kind: 'exchanging' }
  | { readonly kind: 'storing' };
