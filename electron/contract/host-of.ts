/** The longest web address that is taken, in characters. */
export const longestAddress = 2000;

/**
 * How an address begins that nobody on the way can read or change: https, or this very computer; no
 * user name or password in it. A part of a regular expression, for any case.
 */
export const safeOrigin = String.raw`(?:https://[^\s/?#@]+|http://(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?)`;

/** The host of an address, with its port if one is named; empty if it is no address. */
export function hostOf(url: string): string {
  return /^[a-z]+:\/\/([^/?#]*)/iu.exec(url)?.[1]?.toLowerCase() ?? '';
}
