import * as z from 'zod';
import { accountFormSchema } from './account-form.ts';
import {
  catalogueEntrySchema,
  directoryEntrySchema,
  directoryFieldSchema,
  directoryFilterSchema,
  directoryLinkSchema,
  directoryPageSchema,
} from './directory.ts';
import { jsonObjectSchema } from '../json.ts';
import { longestAddress } from '../host-of.ts';
import type { OwnProblem } from '../file-problem.ts';
import { scheduledStatusSchema, scheduleRulesSchema } from '../scheduled-status.ts';

/** Whom credentials turned out to belong to. */
const accountFindingSchema = z.strictObject({
  account: z.string(),
  /** The vendor's own id of the person. */
  user: z.string(),
  displayName: z.string().nullable(),
  /** Whether they may change this status; null where the vendor does not tell before a write. */
  mayWrite: z.boolean().nullable(),
});
export type AccountFinding = Readonly<z.infer<typeof accountFindingSchema>>;

/** What became of an account that was taken away. */
const accountRemovalSchema = z.strictObject({
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

const longestName = 200;
const highestPort = 65_535;

const nameSchema = z.string().min(1).max(longestName);
const ofAccount = z.strictObject({ account: nameSchema });
/** Epoch ms. */
const instantSchema = z.int();
/** What the person saw. */
const expected = { expected: scheduledStatusSchema.optional() };
const planned = { setting: jsonObjectSchema, startsAt: instantSchema, endsAt: instantSchema };
const writtenSchema = z.strictObject({
  before: directoryEntrySchema.nullable(),
  after: directoryEntrySchema,
  /** The fields to edit, with `after` as expected, to have `before` again; null if that cannot be. */
  undo: jsonObjectSchema.nullable(),
  /** What came out differently than asked for, in the person's language. */
  note: z.string().nullable(),
});

/** The commands that connect accounts and look into them; a part of the one table of commands. */
export const accountCommands = {
  /** What a form for a new account of this vendor is drawn from. */
  accountForm: { input: z.strictObject({ vendor: nameSchema }), output: accountFormSchema },
  /** The address that a typed text comes to, in the form the vendor wants; null if it is none. */
  accountAddress: {
    input: z.strictObject({ vendor: nameSchema, text: z.string().max(longestAddress) }),
    output: z.strictObject({ url: z.string().nullable() }),
  },
  /** Signs in with what was given, reading only, and stores the account if that succeeds. */
  addAccount: {
    input: z.strictObject({
      /** As in a provisioning file, with `credentials`. */
      entry: jsonObjectSchema,
      allowPlaintextSecrets: z.boolean(),
      /** An account of that id may be there already. */
      replace: z.boolean().optional(),
    }),
    output: accountFindingSchema,
  },
  testAccount: { input: ofAccount, output: accountFindingSchema },
  /** The entry of a stored account as in a provisioning file, without its credentials. */
  accountSettings: { input: ofAccount, output: z.strictObject({ entry: jsonObjectSchema }) },
  /**
   * Changes the named members of a stored account's entry, tries it, reading only, and stores it if
   * that succeeds. Null takes a member away; `credentials` left out are kept.
   */
  editAccount: {
    input: ofAccount.extend({
      changes: jsonObjectSchema,
      allowPlaintextSecrets: z.boolean().optional(),
    }),
    output: accountFindingSchema,
  },
  /** Signs in through the system's browser; answers when that has ended one way or the other. */
  signInAccount: {
    input: z
      .strictObject({
        /** A stored account whose sign-in is to be renewed. */
        account: nameSchema.optional(),
        /** A new one, as in a provisioning file; its credentials hold no token yet. */
        entry: jsonObjectSchema.optional(),
        /** The client's id and secret; default: those in the entry or of the stored account. */
        client: jsonObjectSchema.optional(),
        /** Where the vendor wants the redirect's port registered; default: any free one. */
        redirectPort: z.int().min(1).max(highestPort).optional(),
        allowPlaintextSecrets: z.boolean(),
        replace: z.boolean().optional(),
      })
      .refine(({ account, entry }) => (account === undefined) !== (entry === undefined), {
        error: 'account-or-entry' satisfies OwnProblem,
      }),
    output: accountFindingSchema,
  },
  cancelSignIn: { input: z.strictObject({}), output: z.strictObject({}) },
  /** Takes an account away from this computer; the vendor is told nothing. */
  removeAccount: { input: ofAccount, output: accountRemovalSchema },
  catalogue: {
    input: ofAccount,
    output: z.strictObject({
      entries: z.array(catalogueEntrySchema),
      complete: z.boolean(),
      /** Why it is not complete, in the person's language. */
      note: z.string().nullable(),
    }),
  },
  scheduleList: {
    input: ofAccount,
    output: z.strictObject({
      /** Those to come, and the one that is running, where the vendor tells. */
      entries: z.array(scheduledStatusSchema),
      rules: scheduleRulesSchema,
    }),
  },
  scheduleCreate: {
    input: ofAccount.extend(planned),
    output: z.strictObject({ entry: scheduledStatusSchema }),
  },
  /** Refused if the planned status is not `expected` any more, where that is given. */
  scheduleChange: {
    input: ofAccount.extend({ id: nameSchema, ...planned, ...expected }),
    output: z.strictObject({ entry: scheduledStatusSchema }),
  },
  scheduleRemove: {
    input: ofAccount.extend({ id: nameSchema, ...expected }),
    output: z.strictObject({}),
  },
  directoryList: {
    input: ofAccount.extend({ filter: directoryFilterSchema }),
    output: directoryPageSchema.extend({
      fields: z.array(directoryFieldSchema),
      link: directoryLinkSchema.nullable(),
    }),
  },
  /** One record as it is now; null if there is none of this id. */
  directoryRecord: {
    input: ofAccount.extend({
      id: nameSchema,
      /** What it was last known to be called, which spares reading the whole list. */
      name: z.string().nullable(),
    }),
    output: z.strictObject({ entry: directoryEntrySchema.nullable() }),
  },
  directoryCreate: { input: ofAccount.extend({ fields: jsonObjectSchema }), output: writtenSchema },
  /** Changes the named fields; refused if the record is not `expected` any more. */
  directoryEdit: {
    input: ofAccount.extend({ expected: directoryEntrySchema, fields: jsonObjectSchema }),
    output: writtenSchema,
  },
} as const;

/** The names of those commands. */
export type AccountCommand = keyof typeof accountCommands;
