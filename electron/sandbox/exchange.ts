import type { IncomingHttpHeaders } from 'node:http';

/** A request as a sample vendor sees it: everything read, nothing decoded. */
export interface VendorRequest {
  /** HTTP method in capitals. */
  readonly method: string;
  /** Path without the query, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The body as UTF-8 text, `''` when there is none. */
  readonly body: string;
}

/** What a sample vendor answers. */
export interface VendorAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A vendor carries a request out at once: all of its state is in memory. */
export type VendorHandler = (request: VendorRequest) => VendorAnswer;
