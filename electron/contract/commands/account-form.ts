import * as z from 'zod';
import { vendorIdSchema } from '../settings/settings.ts';
import { jsonObjectSchema, jsonSchema, type Json, type JsonObject } from '../json.ts';

/** One value a person gives. */
export interface FormField {
  readonly part: 'field';
  readonly key: string;
  readonly type: 'text' | 'number' | 'truth' | 'choice';
  readonly required: boolean;
  /** Shown to nobody while it is typed, and never shown again. */
  readonly secret: boolean;
  /** What counts where nothing is given; null where nothing does. */
  readonly default: Json;
  /** What can be chosen; empty where anything may be given. */
  readonly choices: readonly string[];
  /** The longest text, in characters; null where no limit is known. */
  readonly longest: number | null;
}

/** Values that belong together, under one key. */
export interface FormGroup {
  readonly part: 'group';
  readonly key: string;
  readonly required: boolean;
  readonly parts: readonly FormPart[];
}

/** One of several forms, under one key. */
export interface FormChoice {
  readonly part: 'one-of';
  readonly key: string;
  readonly required: boolean;
  readonly variants: readonly Form[];
}

/** A part of a form. */
export type FormPart = FormField | FormGroup | FormChoice;

/** What a person fills in, as data; the filled object holds `constants` too. */
export interface Form {
  /** What tells it from the other variants; null where there are none. */
  readonly name: string | null;
  readonly constants: JsonObject;
  readonly parts: readonly FormPart[];
}

const formPartSchema: z.ZodType<FormPart> = z.lazy(() =>
  z.discriminatedUnion('part', [
    z.strictObject({
      part: z.literal('field'),
      key: z.string(),
      type: z.enum(['text', 'number', 'truth', 'choice']),
      required: z.boolean(),
      secret: z.boolean(),
      default: jsonSchema,
      choices: z.array(z.string()),
      longest: z.int().nullable(),
    }),
    z.strictObject({
      part: z.literal('group'),
      key: z.string(),
      required: z.boolean(),
      parts: z.array(formPartSchema),
    }),
    z.strictObject({
      part: z.literal('one-of'),
      key: z.string(),
      required: z.boolean(),
      variants: z.array(formSchema),
    }),
  ]),
);

/** A form as it is sent to the window. */
export const formSchema: z.ZodType<Form> = z.strictObject({
  name: z.string().nullable(),
  constants: jsonObjectSchema,
  parts: z.array(formPartSchema),
});

/** Everything a form for one vendor's account is drawn from. */
export const accountFormSchema = z.strictObject({
  vendor: vendorIdSchema,
  /** Ids and names that are free for a new account. */
  suggested: z.strictObject({ id: z.string(), name: z.string() }),
  account: formSchema,
  /** One for each kind of credential. */
  credentials: z.array(formSchema),
  /** What is given for a sign-in in the browser; null where there is none. */
  signIn: formSchema.nullable(),
  capabilities: z.strictObject({
    messageLength: z.int().nullable(),
    nativeEnd: z.boolean(),
    readBack: z.boolean(),
    directory: z.boolean(),
    schedule: z.boolean(),
  }),
});
export type AccountForm = Readonly<z.infer<typeof accountFormSchema>>;
