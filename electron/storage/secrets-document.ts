import * as z from 'zod';
import { sealedSchema } from './sealer.ts';

const recordSchema = z.strictObject({
  given: sealedSchema,
  session: sealedSchema.optional(),
});

/** The secrets of one account, each encrypted by itself. */
export type SecretRecord = Readonly<z.infer<typeof recordSchema>>;

/** The whole of `secrets.json`: what is encrypted, by account id. */
export const secretsDocumentSchema = z.strictObject({
  version: z.literal(1),
  accounts: z.record(z.string(), recordSchema),
});

/** The whole of `secrets.json`. */
export type SecretsDocument = Readonly<z.infer<typeof secretsDocumentSchema>>;
