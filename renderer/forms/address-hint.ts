/** What can be said of an address while it is typed; null while there is nothing to say. */
export type AddressHint =
  | { readonly kind: 'none' }
  /** No http or https address, whatever may follow. */
  | { readonly kind: 'unreadable' }
  /** Plain http over a network, which an account has to allow. */
  | { readonly kind: 'unencrypted' }
  | { readonly kind: 'host'; readonly host: string };

const scheme = /^[a-z][\d+.a-z-]*:\/\//iu;
const ownComputer = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** The fields that hold an address end so, in every account (docs/control.md#accounts). */
export function isAddressField(path: string): boolean {
  return path.endsWith('Url');
}

/** Reads an address as far as it was typed; the program itself decides in the end. */
export function addressHint(typed: string, allowsHttp: boolean): AddressHint {
  const text = typed.trim();
  if (text === '') return { kind: 'none' };
  const address = scheme.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/u.test(url.protocol)) return { kind: 'unreadable' };
  const isPlain = url.protocol === 'http:' && !ownComputer.test(url.hostname);
  return isPlain && !allowsHttp ? { kind: 'unencrypted' } : { kind: 'host', host: url.host };
}
