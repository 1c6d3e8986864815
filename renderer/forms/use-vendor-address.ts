import { useEffect, useState } from 'react';
import { useClient } from '../bridge/client-context.ts';

/** What the program makes of a typed address; null while that is not known. */
export interface VendorAddress {
  readonly typed: string;
  /** In the form the vendor wants; null if it is no address of this vendor. */
  readonly url: string | null;
}

/** Between the last key and the question, in ms. */
const restMs = 250;

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
    }, restMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, vendor, typed]);
  return known?.typed === typed ? known : null;
}
