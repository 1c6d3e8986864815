import type { VendorAnswer, VendorRequest } from '../exchange.ts';
import type { Person } from '../people.ts';
import { matchRoute, type Route } from '../routes.ts';
import type { SiteDeps, VendorSite } from '../site-deps.ts';
import type { TokenBook } from '../token-book.ts';
import { directoryList } from './directory-list.ts';
import { lineworksError } from './lineworks-error.ts';
import type { LineworksState } from './lineworks-state.ts';
import { type LineworksOperation, MEMBER_ROUTES } from './member-routes.ts';
import { createRateLimit } from './rate-limit.ts';
import { scopesOf } from './scopes.ts';

/** The path of the API's base URL. */
export const LINEWORKS_MOUNT = '/v1.0';

const routes: readonly Route<LineworksOperation>[] = [
  ...MEMBER_ROUTES,
  ['GET', '/directory/profile-statuses', ['directory', 'directory.read'], directoryList] as const,
].map(([method, pattern, scopes, run]) => ({
  method,
  pattern,
  run: { name: `${method} ${pattern}`, scopes, run },
}));

/** What the API needs beside the usual. */
interface LineworksDeps extends SiteDeps {
  readonly state: LineworksState;
  readonly tokens: TokenBook;
}

interface Caller {
  /** Null is the service account. */
  readonly person: Person | null;
  readonly scopes: readonly string[];
}

const callerOf = (deps: LineworksDeps, request: VendorRequest): Caller | null => {
  const token = /^Bearer (\S+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const check = deps.tokens.check('access', token);
  if (check.kind !== 'valid') return null;
  const { subject, scopes } = check.grant;
  if (subject === deps.state.serviceAccountId) return { person: null, scopes };
  const person = deps.people.find((candidate) => candidate.lineworksId === subject);
  return person === undefined ? null : { person, scopes };
};

const withHeaders = (
  answer: VendorAnswer,
  headers: Readonly<Record<string, string>>,
): VendorAnswer => ({ ...answer, headers: { ...answer.headers, ...headers } });

/** LINE WORKS API 2.0: Bearer tokens from the token endpoint, limits for each operation. */
export const createLineworksSite = (deps: LineworksDeps): VendorSite => {
  const { state, assumptions, now } = deps;
  const count = createRateLimit({ now, assumptions, perMinute: () => state.ratePerMinute });

  const perform = (request: VendorRequest, caller: Caller): VendorAnswer => {
    if (!request.path.startsWith(`${LINEWORKS_MOUNT}/`)) return lineworksError(404);
    const path = request.path.slice(LINEWORKS_MOUNT.length);
    const match = matchRoute(routes, request.method, path);
    if (match.kind === 'not-found') return lineworksError(404);
    if (match.kind === 'wrong-method') return lineworksError(405);
    const operation = match.run;
    const { allowed, headers } = count(operation.name);
    if (!allowed) return withHeaders(lineworksError(429), headers);
    const granted = scopesOf(state).filter((scope) => caller.scopes.includes(scope));
    if (!operation.scopes.some((scope) => granted.includes(scope))) {
      return withHeaders(lineworksError(403, 'The token lacks the scope'), headers);
    }
    const { values } = match;
    const call = { state, assumptions, now, request, caller: caller.person, values };
    return withHeaders(operation.run(call), headers);
  };

  return {
    errorOf: (status) => lineworksError(status),
    handle: (request) => {
      const caller = callerOf(deps, request);
      return caller === null ? lineworksError(401) : perform(request, caller);
    },
  };
};
