import type { Failure } from '../../contract/views/delivery.ts';
import type { IdentifyOutcome } from '../port.ts';
import type { GaroonAccount, GaroonCredentials } from './schemas.ts';
import type { GaroonHttp } from './http.ts';
import { type Owner, createPresenceCalls } from './presence.ts';
import { eachUserPage } from './user-pages.ts';

export interface IdentifyOptions {
  readonly http: GaroonHttp;
  readonly user: GaroonAccount['user'];
  /** Null if there are none, which the first call then says. */
  readonly given: GaroonCredentials | null;
  readonly signal: AbortSignal;
}

/**
 * Finds out who signs in and whose presence it is, with reads only. There is no "me": the login is
 * looked up in `base/users` and matched exactly, since the search is by part of a name. Writing for
 * oneself is always allowed, for somebody else a proxy setting decides that cannot be read; whose an
 * OAuth token is, nobody tells.
 */
export async function identify(options: IdentifyOptions): Promise<IdentifyOutcome> {
  const { http, user, given, signal } = options;
  const login = given?.kind === 'password' ? given.login : null;
  const found = await findUser(http, login ?? codeOf(user), signal);
  if (found !== null && 'kind' in found) return found;
  const presence = await createPresenceCalls(http, user).get(signal);
  if (presence.kind !== 'presence') return presence;
  const owner = completed(presence.owner, user);
  return {
    kind: 'identified',
    user: owner.word,
    displayName: owner.name,
    mayWrite: isOwn(owner, login, found) ? true : null,
  };
}

function codeOf(user: GaroonAccount['user']): string | null {
  return 'code' in user ? user.code : null;
}

/** The owner with what the account says of them; `word` is how to name them. */
function completed(
  { id, code, name }: Owner,
  user: GaroonAccount['user'],
): Owner & { readonly word: string } {
  return 'code' in user
    ? { id, code: code ?? user.code, name, word: code ?? user.code }
    : { id: id ?? String(user.id), code, name, word: code ?? String(user.id) };
}

function isOwn(owner: Owner, login: string | null, found: Owner | null): boolean {
  if (login === null) return false;
  return owner.code === login || (owner.id !== null && owner.id === found?.id);
}

/** Null where nobody of that login is shown, or the list itself may not be read. */
async function findUser(
  http: GaroonHttp,
  code: string | null,
  signal: AbortSignal,
): Promise<Owner | Failure | null> {
  if (code === null) return null;
  let found: Owner | null = null;
  const failed = await eachUserPage(http, { name: code, signal }, (users) => {
    found ??= users.find((user) => user.code === code) ?? null;
    return found === null ? 'more' : 'enough';
  });
  return failed === null || isNotAllowed(failed) ? found : failed;
}

/** The list of users needs a scope and an application of its own; a presence needs neither. */
function isNotAllowed({ kind, notice }: Failure): boolean {
  return kind === 'refused' || notice.code === 'consent-incomplete';
}
