import { createHash } from 'node:crypto';
import type { LineworksState } from './lineworks-state.ts';

/** What a code was asked for with. */
export interface CodeRequest {
  readonly redirectUri: string;
  /** S256 of the verifier; null where the client sent none. */
  readonly challenge: string | null;
}

/** What each code was asked for with, until it is used. */
export interface AuthorizationCodes {
  remember(code: string, request: CodeRequest): void;
  /** The error of RFC 6749 that the token request deserves; null if it fits the code. */
  problem(form: URLSearchParams): 'invalid_request' | 'invalid_grant' | null;
}

/** Holds redirect address and PKCE challenge to codes; what PKCE does is a switch of the state. */
export const createAuthorizationCodes = (
  state: Pick<LineworksState, 'pkce'>,
): AuthorizationCodes => {
  const requests = new Map<string, CodeRequest>();

  const fitsVerifier = ({ challenge }: CodeRequest, verifier: string | null): boolean =>
    state.pkce !== 'checked' ||
    challenge === null ||
    createHash('sha256')
      .update(verifier ?? '')
      .digest('base64url') === challenge;

  return {
    remember: (code, request) => {
      requests.set(code, request);
    },
    problem: (form) => {
      const verifier = form.get('code_verifier');
      if (state.pkce === 'refused' && verifier !== null) return 'invalid_request';
      const request = requests.get(form.get('code') ?? '');
      if (request === undefined) return 'invalid_grant';
      const redirectUri = form.get('redirect_uri') ?? request.redirectUri;
      const fits = redirectUri === request.redirectUri && fitsVerifier(request, verifier);
      return fits ? null : 'invalid_grant';
    },
  };
};
