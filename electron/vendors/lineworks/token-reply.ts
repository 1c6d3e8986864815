import * as z from 'zod';

const replySchema = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().nullish(),
  expires_in: z.union([z.number(), z.string()]).nullish(),
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
}

/** Reads a reply of the token endpoint; `expires_in` comes as text or number (LW-7). Null if it is none. */
export function readTokenReply(json: unknown): TokenReply | null {
  const parsed = replySchema.safeParse(json);
  if (!parsed.success) return null;
  const { access_token: accessToken, refresh_token: refreshToken } = parsed.data;
  const seconds = Number(parsed.data.expires_in ?? Number.NaN);
  const life = Number.isFinite(seconds) && seconds > 0 ? seconds : leastSeconds;
  return {
    accessToken,
    refreshToken: refreshToken === undefined || refreshToken === '' ? null : refreshToken,
    lifeMs: life * secondMs,
  };
}
