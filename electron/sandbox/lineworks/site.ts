import { type VendorAnswer, type VendorRequest, answers } from '../exchange.ts';
import type { Person } from '../people.ts';
import { matchRoute, type Route } from '../routes.ts';
import type { SiteDeps, VendorSite } from '../sites.ts';
import type { TokenBook } from '../token-book.ts';
import { lineworksError, type LineworksCall } from './call.ts';
import { type LineworksState, scopesOf } from './state.ts';
import { type LineworksOperation, MEMBER_ROUTES } from './member-routes.ts';
import type { StatusDefinition } from './profile-status.ts';
import type { Assumptions } from '../assumptions.ts';
import { minuteMs } from '../../contract/time.ts';

/** What a request does to its operation's allowance. */
interface RateCount {
  readonly allowed: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

interface RateLimitDeps {
  /** Epoch ms. */
  readonly now: () => number;
  readonly assumptions: Readonly<Assumptions>;
  /** Requests a minute. */
  readonly perMinute: () => number;
}

/** LINE WORKS, rate-limits: a fixed window of a minute for each operation; header names by LW-8. */
const createRateLimit = (deps: RateLimitDeps): ((operation: string) => RateCount) => {
  const windows = new Map<string, { readonly since: number; readonly used: number }>();
  return (operation) => {
    const now = deps.now();
    const last = windows.get(operation);
    const current = last === undefined || now >= last.since + minuteMs ? null : last;
    const since = current?.since ?? now;
    const used = (current?.used ?? 0) + 1;
    windows.set(operation, { since, used });
    const limit = deps.perMinute();
    const usedName = deps.assumptions['LW-8'];
    const headers = {
      [usedName]: String(Math.min(used, limit)),
      'rateLimit-limit': String(limit),
      'rateLimit-remaining': String(Math.max(0, limit - used)),
      // Seconds left, not an instant.
      'rateLimit-reset': String(Math.ceil((since + minuteMs - now) / 1000)),
    };
    return { allowed: used <= limit, headers: usedName === 'absent' ? {} : headers };
  };
};

const isBuiltIn = ({ profileStatusId }: StatusDefinition): boolean =>
  !profileStatusId.startsWith('CUSTOM');

/**
 * LINE WORKS, directory-profile-status-list: the domain's statuses, all at once. A built-in one that
 * is switched off stays in the list and says so; a custom one is there or is not.
 */
const directoryList = ({ state, request }: LineworksCall): VendorAnswer => {
  const domainId = request.query.get('domainId');
  if (domainId === null) return lineworksError(400, 'domainId is required');
  if (domainId !== String(state.domainId)) return lineworksError(403, 'Not your domain');
  if (!state.statusesEnabled) return answers.json(200, { profileStatuses: [] });
  const listed = state.definitions.filter((each) => each.used || isBuiltIn(each));
  return answers.json(200, {
    profileStatuses: listed.map((definition) => ({
      domainId: state.domainId,
      profileStatusId: definition.profileStatusId,
      iconType: definition.iconType,
      useDefaultStatus: definition.used,
      enableSettingByUser: definition.settableByMembers,
      profileStatusName: definition.name,
      i18nNames: definition.i18nNames,
      displayOrder: definition.displayOrder,
    })),
  });
};

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
