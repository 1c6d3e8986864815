import * as z from 'zod';
import { parseOnce } from '../../contract/parse-once.ts';
import type { CredentialBox } from '../port.ts';
import type { LineworksCredentials } from './schemas.ts';
import { readFields } from './status-fields.ts';

const keptSchema = z.strictObject({
  accessToken: z.string().min(1).nullable(),
  /** Epoch ms. */
  expiresAt: z.number(),
  /** Given by the vendor since; it replaces the imported one. */
  refreshToken: z.string().min(1).nullable(),
  /** Who `me` is, and at which API that was asked. */
  me: z.strictObject({ userId: z.string().min(1), baseUrl: z.string() }).nullable(),
  /** What the access token allows, in the vendor's words; null where the vendor did not say. */
  scope: z.string().nullable().default(null),
  /** What Presently has scheduled: once it begins it is still ours. */
  scheduled: z.array(z.record(z.string(), z.json()).transform(readFields)).default([]),
});

/** What the vendor gave since the sign-in. */
type Kept = Readonly<z.infer<typeof keptSchema>>;

/** What the vendor gave since the sign-in, kept with the credentials: a restart needs no call. */
export interface SessionMemory {
  /** Reads it anew, since credentials may have been replaced between two calls. */
  load(): Promise<void>;
  kept(): Kept;
  /** Effective at once, and stored when the promise is fulfilled. */
  keep(change: Partial<Kept>): Promise<void>;
}

export const nothingKept: Kept = {
  accessToken: null,
  expiresAt: 0,
  refreshToken: null,
  me: null,
  scope: null,
  scheduled: [],
};

/** The memory of one account; what cannot be read counts as nothing. */
export function createSessionMemory(box: CredentialBox<LineworksCredentials>): SessionMemory {
  const parse = parseOnce(keptSchema);
  let kept = nothingKept;
  return {
    async load() {
      kept = parse(await box.session()) ?? nothingKept;
    },
    kept: () => kept,
    async keep(change) {
      kept = { ...kept, ...change };
      await box.saveSession({ ...kept });
    },
  };
}
