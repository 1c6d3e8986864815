/** A client certificate for sites that ask for one (Garoon, overview). */
export interface ClientCertificate {
  /** PKCS #12, base64. */
  readonly pfx: string;
  readonly passphrase: string;
}

export interface TransportInit extends RequestInit {
  /** By name in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | null;
  readonly certificate?: ClientCertificate;
}

export interface AnswerHeaders {
  /** The value of a header, its name in lower case; null where there is none. */
  get(name: string): string | null;
}

/** As much of a `Response` as is looked at, so that a lighter route need not build one. */
export interface TransportAnswer {
  /** 0 where Chromium hides a redirect. */
  readonly status: number;
  readonly headers: AnswerHeaders;
  /** The bytes of the answer, to be read once; reading rejects where the answer breaks off. */
  readonly body: AsyncIterable<Uint8Array> | null;
}

/**
 * Sends one call and resolves when its answer begins; no redirect is followed. Whatever of the
 * answer has not been read is dropped when the signal is aborted.
 */
export type Transport = (url: string, init: TransportInit) => Promise<TransportAnswer>;

/**
 * The whole text of an answer, as UTF-8. Rejects where the answer breaks off.
 * @returns null where it is longer than `mostBytes`
 */
export async function readText(
  body: AsyncIterable<Uint8Array> | null,
  mostBytes: number,
): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > mostBytes) return null;
    parts.push(part);
  }
  const [first] = parts;
  if (first === undefined) return '';
  return new TextDecoder().decode(parts.length === 1 ? first : Buffer.concat(parts));
}
