import { useEffect, useState } from 'react';
import { useClient } from '../bridge/client.ts';

/** What can be said of an address while it is typed; null while there is nothing to say. */
type AddressHint =
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

/** What the program makes of a typed address; null while that is not known. */
export interface VendorAddress {
  readonly typed: string;
  /** In the form the vendor wants; null if it is no address of this vendor. */
  readonly url: string | null;
}

/** Between the last key and the question, in ms. */
const debounceMs = 250;

/** Asks the program what a typed text comes to, once the person pauses. */
export function useVendorAddress(vendor: string | null, typed: string): VendorAddress | null {
  const client = useClient();
  const [known, setKnown] = useState<VendorAddress | null>(null);
  useEffect(() => {
    if (vendor === null || typed.trim() === '') return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      void client.ask('accountAddress', { vendor, text: typed }).then((answer) => {
        if (isWanted && answer.ok) setKnown({ typed, url: answer.value.url });
      });
    }, debounceMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, vendor, typed]);
  return known?.typed === typed ? known : null;
}
