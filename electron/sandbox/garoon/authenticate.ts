import { answers, type VendorAnswer, type VendorRequest } from '../exchange.ts';
import type { Assumptions } from '../assumptions.ts';
import type { TokenBook } from '../token-book.ts';
import { type GaroonCode, garoonError } from './error.ts';
import type { GaroonEdition } from './call.ts';
import type { GaroonState, GaroonUser } from './state.ts';

/** Who calls, or the answer that turns them away. */
export type Caller =
  | { readonly kind: 'user'; readonly user: GaroonUser; readonly scopes: readonly string[] | null }
  | { readonly kind: 'refused'; readonly answer: VendorAnswer };

/** A login of the web server in front of Garoon. */
export interface BasicLogin {
  readonly user: string;
  readonly password: string;
}

interface GaroonAuthDeps {
  readonly state: GaroonState;
  readonly assumptions: Readonly<Assumptions>;
  readonly tokens: TokenBook;
  /** Password by login name. */
  readonly passwords: ReadonlyMap<string, string>;
  readonly basic: () => BasicLogin | null;
}

const notLoggedIn = (deps: GaroonAuthDeps, code: GaroonCode): Caller => {
  const answer = (): VendorAnswer => {
    switch (deps.assumptions['GA-4']) {
      case '401-json':
        return garoonError(401, code);
      case '302-login':
        return answers.redirect('/login?redirect=%2Fg%2F');
      case '200-html':
        return answers.html(200, 'Log in');
    }
  };
  return { kind: 'refused', answer: answer() };
};

/** Strict base64 of strict UTF-8, or null. */
const decodeLogin = (value: string): readonly [string, string] | null => {
  const bytes = Buffer.from(value, 'base64');
  if (bytes.toString('base64') !== value) return null;
  const text = bytes.toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1 || !Buffer.from(text, 'utf8').equals(bytes)) return null;
  return [text.slice(0, colon), text.slice(colon + 1)];
};

const byPassword = (deps: GaroonAuthDeps, header: string): Caller => {
  const login = decodeLogin(header);
  if (login === null) return notLoggedIn(deps, '00001');
  const [code, password] = login;
  const user = deps.state.userByCode(code);
  const isRight = user !== undefined && deps.passwords.get(code) === password;
  // Which code the vendor gives where a second factor is missing is not documented.
  if (!isRight || user.twoFactor) {
    return notLoggedIn(deps, 'FW00007');
  }
  return { kind: 'user', user, scopes: null };
};

const byToken = (deps: GaroonAuthDeps, token: string): Caller => {
  const check = deps.tokens.check('access', token);
  if (check.kind === 'expired') return notLoggedIn(deps, '00006');
  if (check.kind === 'unknown') return notLoggedIn(deps, 'SLASH_OA08');
  const user = deps.state.userByCode(check.grant.subject);
  return user === undefined
    ? notLoggedIn(deps, 'SLASH_OA08')
    : { kind: 'user', user, scopes: check.grant.scopes };
};

const passesBasic = (deps: GaroonAuthDeps, authorization: string): boolean => {
  const basic = deps.basic();
  if (basic === null) return true;
  const expected = Buffer.from(`${basic.user}:${basic.password}`, 'utf8').toString('base64');
  return authorization === `Basic ${expected}`;
};

/** Finds the caller: password header first, then an OAuth token (cloud only). */
export const authenticate = (
  deps: GaroonAuthDeps,
  request: VendorRequest,
  edition: GaroonEdition,
): Caller => {
  const authorization = request.headers.authorization ?? '';
  if (!passesBasic(deps, authorization)) {
    const challenge = { 'www-authenticate': 'Basic realm="Restricted"' };
    return { kind: 'refused', answer: answers.html(401, 'Authorization Required', challenge) };
  }
  const password = request.headers['x-cybozu-authorization'];
  if (typeof password === 'string') return byPassword(deps, password);
  const token = /^Bearer (\S+)$/u.exec(authorization)?.[1];
  if (token !== undefined && edition === 'cloud') return byToken(deps, token);
  return notLoggedIn(deps, '00003');
};
