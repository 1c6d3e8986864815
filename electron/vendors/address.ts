const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** What a call is addressed to: path segments as they are meant, before any encoding. */
export interface Target {
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string | number>> | undefined;
}

/**
 * The base address of an account, or null if credentials must not be sent there: https only,
 * except to this computer itself or where the account opts in (docs/design.md#http).
 */
export function safeBase(baseUrl: string, allowInsecureHttp: boolean): URL | null {
  const base = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  return base !== null && isBare(base) && isPrivate(base, allowInsecureHttp) ? base : null;
}

function isBare({ username, password, search, hash }: URL): boolean {
  return [username, password, search, hash].every((part) => part === '');
}

function isPrivate({ protocol, hostname }: URL, allowInsecureHttp: boolean): boolean {
  const mayBePlain = allowInsecureHttp || loopback.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && mayBePlain);
}

/**
 * The whole address of a call: base path, then each segment percent-encoded, then the query. Null if
 * a segment is empty or a dot segment, which would climb out of the vendor's API.
 */
export function addressOf(base: URL, target: Target): URL | null {
  if (target.path.some((segment) => /^\.{0,2}$/u.test(segment))) {
    return null;
  }
  const path = target.path.map(encode);
  const query = Object.entries(target.query ?? {}).map(
    ([name, value]) => `${encode(name)}=${encode(String(value))}`,
  );
  const address = new URL(base);
  address.pathname = [base.pathname.replace(/\/+$/u, ''), ...path].join('/');
  address.search = query.join('&');
  return address.origin === base.origin ? address : null;
}

/** Percent-encodes a text; half characters, which cannot be encoded, become U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\u{FFFD}'));
}
