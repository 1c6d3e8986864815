/** The host of an address, with its port if one is named; empty if it is no address. */
export function hostOf(url: string): string {
  return /^[a-z]+:\/\/([^/?#]*)/iu.exec(url)?.[1]?.toLowerCase() ?? '';
}
