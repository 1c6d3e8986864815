/** What came back from the browser. */
export type RedirectAnswer =
  | { readonly kind: 'code'; readonly code: string }
  /** The person or the vendor said no; in the words of RFC 6749, such as `access_denied`. */
  | { readonly kind: 'denied'; readonly code: string };

/** A place on this computer that a browser is sent back to, for one answer. */
export interface RedirectDesk {
  readonly kind: 'listening';
  readonly redirectUri: string;
  /** Never rejects; stays open where no answer comes. */
  readonly answer: Promise<RedirectAnswer>;
  close(): void;
}

/** The system's browser, and the way back from it. */
export interface BrowserPort {
  /** Shows an address; false where no browser could be started. */
  open(url: string): Promise<boolean>;
  /** Listens on this computer alone; only a request that knows `state` is taken for the answer. */
  listen(want: {
    /** Any free port where it is null. */
    readonly port: number | null;
    readonly state: string;
  }): Promise<RedirectDesk | { readonly kind: 'port-taken'; readonly port: number }>;
}
