import type { VendorRequest } from './exchange.ts';
import type { Fault } from './faults.ts';
import { type Site, type Vendor, vendorOf } from './sites.ts';
import type { IncomingHttpHeaders } from 'node:http';

/** One request as it was received, free of credentials. */
export interface ReceivedRequest {
  /** When it was complete, epoch ms. */
  readonly at: number;
  readonly vendor: Vendor;
  readonly site: Site;
  readonly method: string;
  /** Path with the vendor's prefix, still percent-encoded. */
  readonly path: string;
  /** Query string without `?`, `''` when there is none. */
  readonly query: string;
  readonly body: string;
  /** The status answered; null when the connection was left hanging or dropped. */
  readonly status: number | null;
  /** Headers; of a credential only the form is left, such as `Bearer ***`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The fault that befell it. */
  readonly fault: Fault['kind'] | null;
}

interface Outcome {
  readonly at: number;
  readonly site: Site;
  readonly status: number | null;
  readonly fault: Fault['kind'] | null;
}

/** The requests received, oldest first. */
export interface ReceivedLog {
  readonly entries: readonly ReceivedRequest[];
  add(request: VendorRequest, outcome: Outcome): void;
  readonly clear: () => void;
}

/** A day of the sample in the tray must not grow without bound. */
const KEPT = 2_000;

/** Shown as they came; anything else may hold a secret and is shown as `***`. */
const PLAIN_HEADERS: readonly string[] = [
  'accept',
  'accept-encoding',
  'accept-language',
  'connection',
  'content-length',
  'content-type',
  'host',
  'sec-fetch-mode',
  'user-agent',
];

const SECRET_FORM_FIELDS: readonly string[] = [
  'access_token',
  'assertion',
  'client_id',
  'client_secret',
  'code',
  'code_verifier',
  'password',
  'refresh_token',
  'token',
];

const SCHEME = /^(?:bearer persistent|bearer|basic)(?= )/iu;

const redactHeader = (name: string, value: string): string => {
  if (PLAIN_HEADERS.includes(name)) return value;
  const scheme = name === 'authorization' ? SCHEME.exec(value)?.[0] : undefined;
  return scheme === undefined ? '***' : `${scheme} ***`;
};

/** Removes every credential, but leaves the form in which it came (`Bearer ***`) readable. */
const redact = {
  headers: (headers: IncomingHttpHeaders): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        redactHeader(name, Array.isArray(value) ? value.join(', ') : (value ?? '')),
      ]),
    ),
  /** For form bodies and query strings. */
  form: (fields: URLSearchParams): string => {
    const shown = [...fields].map(([name, value]) => {
      const text = SECRET_FORM_FIELDS.includes(name) ? '***' : encodeURIComponent(value);
      return `${encodeURIComponent(name)}=${text}`;
    });
    return shown.join('&');
  },
} as const;

const bodyOf = (request: VendorRequest): string =>
  (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
    ? redact.form(new URLSearchParams(request.body))
    : request.body;

/** A log that keeps the newest requests and tells a listener of each. */
export const createReceivedLog = (
  onRequest: (request: ReceivedRequest) => void = () => undefined,
): ReceivedLog => {
  const entries: ReceivedRequest[] = [];
  return {
    entries,
    add: (request, outcome) => {
      const entry: ReceivedRequest = {
        ...outcome,
        vendor: vendorOf(outcome.site),
        method: request.method,
        path: request.path,
        query: redact.form(request.query),
        body: bodyOf(request),
        headers: redact.headers(request.headers),
      };
      entries.push(entry);
      if (entries.length > KEPT) entries.shift();
      onRequest(entry);
    },
    clear: () => {
      entries.length = 0;
    },
  };
};

const NAMES: Readonly<Record<Vendor, string>> = {
  conpeek: 'Conpeek',
  garoon: 'Garoon',
  lineworks: 'LINE WORKS',
  idealist: 'Idealist',
};

/** The part of a path that is the same in every call to a vendor and tells a reader nothing. */
const PREFIX =
  /^(?:\/(?:g|cgi-bin\/[^/]+\/grn\.cgi|scripts\/[^/]+\/grn\.exe)\/api\/v1|\/v1\.0|\/oauth2\/v2\.0)(?=\/)/u;

const MAX_BODY_CHARACTERS = 400;
const two = (value: number): string => String(value).padStart(2, '0');

const clock = (at: number): string => {
  const date = new Date(at);
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${time}.${String(date.getMilliseconds()).padStart(3, '0')}`;
};

const shorten = (text: string): string =>
  text.length > MAX_BODY_CHARACTERS ? `${text.slice(0, MAX_BODY_CHARACTERS)}…` : text;

/** One line for a person, in local time: `12:00:00.412 Garoon PATCH /presence/users/1 {…} → 200`. */
export const formatReceived = (request: ReceivedRequest): string => {
  const path = request.path.replace(PREFIX, '');
  const target = request.query === '' ? path : `${path}?${request.query}`;
  const body = request.body.replaceAll(/\s*\n\s*/gu, ' ');
  const fault = request.fault === null ? '' : ` (${request.fault})`;
  return [
    clock(request.at),
    NAMES[request.vendor],
    request.method,
    target,
    ...(body === '' ? [] : [shorten(body)]),
    `→ ${request.status === null ? 'no answer' : String(request.status)}${fault}`,
  ].join(' ');
};
