import { type VendorAnswer, type VendorRequest, answers } from '../exchange.ts';
import { matchRoute, type Route } from '../routes.ts';
import type { SiteDeps, VendorSite } from '../sites.ts';
import { createTokenBook, type TokenBook } from '../token-book.ts';
import { AUTHORIZATION_PATH, garoonAuthorize } from './authorize.ts';
import { authenticate, type BasicLogin, type Caller } from './authenticate.ts';
import { type GaroonCall, findMount, type MountedPath } from './call.ts';
import { garoonError } from './error.ts';
import { garoonPresence } from './presence.ts';
import { createGaroonState, type GaroonState } from './state.ts';
import { type GaroonClient, garoonToken } from './token.ts';
import type { Assumptions } from '../assumptions.ts';
import { dayMs } from '../../contract/time.ts';

const MAX_LIMIT = 1000;

const DEFAULT_LIMIT = 100;

const PARAMETERS: readonly string[] = ['name', 'limit', 'offset'];

const integer = (text: string | null, fallback: number): number | null => {
  if (text === null) return fallback;
  return /^-?\d{1,9}$/u.test(text) ? Number(text) : null;
};

const rangeError = (limit: number, offset: number): VendorAnswer | null => {
  if (limit < 1) return garoonError(400, '00210', 'limit');
  if (limit > MAX_LIMIT) return garoonError(400, '00211', 'limit');
  return offset < 0 ? garoonError(400, '00210', 'offset') : null;
};

/**
 * Garoon, base/get-users. A page may hold fewer users than `limit` though more exist: those the
 * caller may not see count in the paging, and `pageCap` may make pages shorter still.
 */
const garoonUsers = ({ request, state, edition }: GaroonCall): VendorAnswer => {
  const stray = [...request.query.keys()].find((key) => !PARAMETERS.includes(key));
  if (stray !== undefined) return garoonError(400, '00202', stray);
  const limit = integer(request.query.get('limit'), DEFAULT_LIMIT);
  const offset = integer(request.query.get('offset'), 0);
  if (limit === null || offset === null) return garoonError(400, '00202', 'limit, offset');
  const outOfRange = rangeError(limit, offset);
  if (outOfRange !== null) return outOfRange;
  const wanted = (request.query.get('name') ?? '').toLocaleLowerCase();
  const found = state.users.filter((user) =>
    [user.name, user.code].some((text) => text.toLocaleLowerCase().includes(wanted)),
  );
  const size = Math.min(limit, state.pageCap ?? limit);
  const showCode = edition === 'cloud' || state.loginNamesPublic;
  const page = found.slice(offset, offset + size).filter((user) => !user.hidden);
  return answers.json(200, {
    users: page.map(({ id, name, code }) => ({ id, name, ...(showCode ? { code } : {}) })),
    hasNext: found.length > offset + size,
  });
};

/** Garoon's "set to present at login", an administrator's switch (GA-5). */
interface AutoAttend {
  /** A log-in with a browser. */
  readonly logIn: (code: string) => void;
  /** Any access; the first one of a day (UTC) counts as a log-in. */
  readonly access: (code: string) => void;
}

interface AutoAttendDeps {
  readonly state: GaroonState;
  readonly assumptions: Readonly<Assumptions>;
  readonly now: () => number;
}

/** Flips a person back to `attend`, whatever they had chosen. */
const createAutoAttend = ({ state, assumptions, now }: AutoAttendDeps): AutoAttend => {
  const lastDay = new Map<string, number>();
  const logIn = (code: string): void => {
    lastDay.set(code, Math.floor(now() / dayMs));
    if (assumptions['GA-5'] === 'on') state.setPresence(code, { code: 'attend' });
  };
  return {
    logIn,
    access: (code) => {
      if (lastDay.get(code) !== Math.floor(now() / dayMs)) logIn(code);
    },
  };
};

/** The sample Garoon with its state and what opens it. */
export interface GaroonSite extends VendorSite {
  readonly state: GaroonState;
  /** Password by login name. */
  readonly passwords: ReadonlyMap<string, string>;
  readonly client: GaroonClient;
  readonly tokens: TokenBook;
  /** Changes a password, as an administrator would. */
  setPassword(code: string, password: string): void;
  /** Whether a Basic login stands in front of the site. */
  setBasic(basic: BasicLogin | null): void;
  /** A person logs in with a browser; under GA-5 "on" that makes them present. */
  logIn(code: string): void;
}

interface Operation {
  readonly scope: string;
  readonly run: (call: GaroonCall, value: string) => VendorAnswer;
}

const byId: Operation['run'] = (call, id) =>
  garoonPresence(
    call,
    call.state.users.find((user) => user.id === id),
  );

const byCode: Operation['run'] = (call, code) => garoonPresence(call, call.state.userByCode(code));

const ROUTES: readonly Route<Operation>[] = [
  ['GET', '/presence/users/code/:code', 'g:presence:read', byCode] as const,
  ['PATCH', '/presence/users/code/:code', 'g:presence:write', byCode] as const,
  ['GET', '/presence/users/:id', 'g:presence:read', byId] as const,
  ['PATCH', '/presence/users/:id', 'g:presence:write', byId] as const,
  ['GET', '/base/users', 'g:base:read', garoonUsers] as const,
].map(([method, pattern, scope, run]) => ({ method, pattern, run: { scope, run } }));

const findOperation = (
  request: VendorRequest,
  mount: MountedPath,
): { readonly operation: Operation; readonly value: string } | VendorAnswer => {
  const match = matchRoute(ROUTES, request.method, mount.path);
  if (match.kind === 'wrong-method') return garoonError(405, '00102');
  // An unknown path is 400 here, not 404.
  if (match.kind === 'not-found') return garoonError(400, '00101');
  // Garoon, common specification: Content-Type goes with a JSON body only.
  const strayType = request.method === 'GET' && request.headers['content-type'] !== undefined;
  if (strayType) return garoonError(400, '00105', 'Content-Type without a body');
  return { operation: match.run, value: match.values[0] ?? '' };
};

const lacksScope = (caller: Extract<Caller, { kind: 'user' }>, scope: string): boolean =>
  caller.scopes !== null && !caller.scopes.includes(scope);

/** Garoon's REST API at all three base URLs, and the cloud's OAuth endpoints. */
export const createGaroonSite = (deps: SiteDeps): GaroonSite => {
  const { assumptions, ids, now } = deps;
  const state = createGaroonState(deps.people, now);
  const passwords = new Map(state.users.map((user) => [user.code, ids.secret()]));
  const client: GaroonClient = { clientId: ids.uuid(), clientSecret: ids.secret() };
  const tokens = createTokenBook(now, ids);
  const autoAttend = createAutoAttend({ state, assumptions, now });
  const oauth = {
    tokens,
    client,
    clientId: client.clientId,
    state,
    codeTargets: new Map<string, string>(),
  };
  let basic: BasicLogin | null = null;
  const auth = { state, assumptions, tokens, passwords, basic: () => basic };
  return {
    state,
    passwords,
    client,
    tokens,
    setPassword: (code, password) => {
      passwords.set(code, password);
    },
    setBasic: (next) => {
      basic = next;
    },
    logIn: autoAttend.logIn,
    errorOf: (status) => garoonError(status, status === 429 ? '00104' : 'OTHER'),
    handle: (request) => {
      if (request.path === '/oauth2/token') return garoonToken(oauth, request);
      if (request.path === AUTHORIZATION_PATH) return garoonAuthorize(oauth, request);
      const mount = findMount(request.path);
      if (mount === null) return garoonError(400, '00101');
      const { edition } = mount;
      const caller = authenticate(auth, request, edition);
      if (caller.kind === 'refused') return caller.answer;
      const found = findOperation(request, mount);
      if ('status' in found) return found;
      if (lacksScope(caller, found.operation.scope)) return garoonError(401, '00007');
      autoAttend.access(caller.user.code);
      const call = { state, assumptions, request, edition, caller: caller.user };
      return found.operation.run(call, found.value);
    },
  };
};
