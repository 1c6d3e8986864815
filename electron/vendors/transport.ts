/** A client certificate for sites that ask for one (Garoon, secure access). */
export interface ClientCertificate {
  /** PKCS #12, base64. */
  readonly pfx: string;
  readonly passphrase: string;
}

/** What a call is sent with. */
export interface TransportInit extends RequestInit {
  readonly certificate?: ClientCertificate;
}

/** A `fetch`: Electron's in the app, Node's in tests. */
export type Transport = (url: string, init: TransportInit) => Promise<Response>;
