import type { RandomIds } from './random-ids.ts';

/** Who a token stands for and what it allows. */
export interface Grant {
  readonly subject: string;
  readonly scopes: readonly string[];
}

/** What a presented access token is worth. */
type TokenCheck =
  | { readonly kind: 'valid'; readonly grant: Grant }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unknown' };

interface Issued {
  readonly grant: Grant;
  readonly expiresAt: number;
}

/** OAuth tokens that have been issued. */
export interface TokenBook {
  /** A new token of a kind that lives for so many seconds. */
  issue(kind: TokenKind, grant: Grant, seconds: number): string;
  check(kind: TokenKind, token: string): TokenCheck;
  /** Makes one token worthless; unknown ones are no error (RFC 7009). */
  revoke(token: string): void;
  /** Makes every token of a kind expire now. */
  expireAll(kind: TokenKind): void;
}

/** The kinds of token are separate: a refresh token opens no call. */
type TokenKind = 'access' | 'refresh' | 'code';

export const createTokenBook = (now: () => number, ids: RandomIds): TokenBook => {
  const books: Readonly<Record<TokenKind, Map<string, Issued>>> = {
    access: new Map(),
    refresh: new Map(),
    code: new Map(),
  };
  return {
    issue: (kind, grant, seconds) => {
      const token = ids.secret();
      books[kind].set(token, { grant, expiresAt: now() + seconds * 1000 });
      return token;
    },
    check: (kind, token) => {
      const issued = books[kind].get(token);
      if (issued === undefined) return { kind: 'unknown' };
      return issued.expiresAt > now()
        ? { kind: 'valid', grant: issued.grant }
        : { kind: 'expired' };
    },
    revoke: (token) => {
      for (const book of Object.values(books)) book.delete(token);
    },
    expireAll: (kind) => {
      for (const [token, issued] of books[kind]) {
        books[kind].set(token, { ...issued, expiresAt: now() });
      }
    },
  };
};
