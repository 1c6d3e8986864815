/** LINE WORKS, user-profile-status: any one of these is enough to write. */
const writing: readonly string[] = ['user', 'directory'];

/**
 * Whether a token's scopes let it change a status; null where the vendor did not say which it has.
 * Scopes are separated by spaces (RFC 6749); commas are tolerated.
 */
export function mayWriteWith(scope: string | null): boolean | null {
  const scopes = (scope ?? '').split(/[\s,]+/u).filter((each) => each !== '');
  return scopes.length === 0 ? null : scopes.some((each) => writing.includes(each));
}
