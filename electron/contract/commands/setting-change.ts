import * as z from 'zod';

const scalarSchema = z.union([z.string(), z.number(), z.boolean()]);
const kindSchema = z.enum(['added', 'changed', 'removed']);

/** One member of a setting that differs. */
export const changedPartSchema = z.strictObject({
  /** The members that lead to it, such as `['accounts', 'garoon']` of a status. */
  path: z.array(z.string()),
  kind: kindSchema,
  /** Null where nothing stands there, or more than one value does. */
  from: scalarSchema.nullable(),
  to: scalarSchema.nullable(),
});
export type ChangedPart = Readonly<z.infer<typeof changedPartSchema>>;

/** One thing that a settings file changes, as data: whoever shows it has the words; never a secret. */
export const settingChangeSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.enum(['account', 'status']),
    kind: kindSchema,
    id: z.string(),
    /** As it is called afterwards; before, where it goes. */
    name: z.string(),
    /** Of what is changed; empty where all of it comes or goes. */
    parts: z.array(changedPartSchema),
  }),
  z.strictObject({
    what: z.enum(['automation', 'general']),
    parts: z.array(changedPartSchema),
  }),
  /** The account's credentials; their values are told nobody. */
  z.strictObject({ what: z.literal('credentials'), id: z.string(), name: z.string() }),
  z.strictObject({ what: z.literal('calendar-address') }),
]);
export type SettingChange = Readonly<z.infer<typeof settingChangeSchema>>;
