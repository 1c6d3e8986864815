import type * as z from 'zod';
import { parseOnce } from '../../contract/parse-once.ts';
import type { CredentialBox } from '../../vendors/port.ts';
import type { Secrets } from './secrets.ts';

/**
 * The credentials of one account, as its adapter sees them. What does not fit the vendor counts as
 * missing. A session that was replaced meanwhile is not overwritten by a late answer to the old one.
 */
export function credentialBoxOf<Credentials>(
  secrets: Secrets,
  accountId: string,
  credentialSchema: z.ZodType<Credentials>,
): CredentialBox<Credentials> {
  const parse = parseOnce(credentialSchema);
  const generation = secrets.generation(accountId);
  return {
    given: async () => parse(await secrets.given(accountId)),
    session: () => secrets.session(accountId),
    saveSession: async (session) => {
      if (secrets.generation(accountId) === generation) {
        await secrets.saveSession(accountId, session);
      }
    },
  };
}
