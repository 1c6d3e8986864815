import * as z from 'zod';

const replySchema = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().nullish(),
  expires_in: z.union([z.number(), z.string()]).nullish(),
  scope: z.string().nullish().catch(null),
});

/** The shorter of the two lifetimes an app can be given. */
const leastSeconds = 3600;
const secondMs = 1000;

/** What the token endpoint gave. */
export interface TokenReply {
  readonly accessToken: string;
  /** Null when the one in use stays valid: rotation is a setting of the app (LW-6). */
  readonly refreshToken: string | null;
  readonly lifeMs: number;
  /** Null where the vendor does not say: then it is what was asked for (RFC 6749). */
  readonly scope: string | null;
}

function textOf(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/** Reads a reply of the token endpoint; `expires_in` comes as text or number (LW-7). Null if it is none. */
export function readTokenReply(json: unknown): TokenReply | null {
  const parsed = replySchema.safeParse(json);
  if (!parsed.success) return null;
  const { access_token: accessToken, refresh_token: refreshToken, scope } = parsed.data;
  const seconds = Number(parsed.data.expires_in ?? Number.NaN);
  const life = Number.isFinite(seconds) && seconds > 0 ? seconds : leastSeconds;
  return {
    accessToken,
    refreshToken: textOf(refreshToken),
    lifeMs: life * secondMs,
    scope: textOf(scope),
  };
}
