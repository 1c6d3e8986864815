import * as z from 'zod';
import type { OwnProblem } from '../contract/file-problem.ts';
import { failure, type CredentialBox } from './port.ts';
import type { Authorizer } from './http.ts';

const longestKey = 4096;

/** A credential that is sent in a header as it is: printable ASCII, pasted white space trimmed. */
export const keySchema: z.ZodType<string> = z
  .string()
  .trim()
  .min(1)
  .max(longestKey)
  .regex(/^[\x20-\x7e]*$/u, 'ascii' satisfies OwnProblem);

/**
 * Proves every call by a key that never changes, so there is nothing to renew.
 * @param authorization the value of the header `Authorization`, made of the credentials
 */
export function createKeyAuthorizer<Credentials>(
  credentials: CredentialBox<Credentials>,
  authorization: (given: Credentials) => string,
): Authorizer {
  return {
    async headers() {
      const given = await credentials.given();
      return given === null
        ? failure('auth-expired', 'credentials-missing')
        : { kind: 'headers', headers: { authorization: authorization(given) } };
    },
  };
}
