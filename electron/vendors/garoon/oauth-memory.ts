import * as z from 'zod';
import type { Json } from '../../contract/json.ts';

const memorySchema = z.strictObject({
  accessToken: z.string(),
  /** Epoch ms. */
  expiresAt: z.number(),
  /** The newest refresh token; null where the vendor gave none since the sign-in. */
  refreshToken: z.string().nullable(),
});

/** What the vendor gave since the sign-in; it survives a restart (docs/control.md#import). */
export type OauthMemory = Readonly<z.infer<typeof memorySchema>>;

/** The memory in a stored session, or null if there is none that can be read. */
export function readOauthMemory(session: Json): OauthMemory | null {
  return memorySchema.safeParse(session).data ?? null;
}
