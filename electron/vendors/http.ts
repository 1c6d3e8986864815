import type { Failure } from '../contract/views/delivery.ts';
import type { Json } from '../contract/json.ts';
import { addressOf, safeBase, type Target } from './address.ts';
import type { Accept, Answer } from './answer.ts';
import { exchange, type HttpConnection } from './exchange.ts';
import { failure } from './port.ts';

/** The headers that prove who is calling. */
export interface AuthorizingHeaders {
  readonly kind: 'headers';
  readonly headers: Readonly<Record<string, string>>;
  /** Further secrets that a vendor's words must never repeat, beside the header values. */
  readonly secrets?: readonly string[];
}

/**
 * Proves who is calling, and can renew the proof once when the vendor answers 401. With
 * `not-renewable` that answer stands as it is.
 */
export interface Authorizer {
  headers(): Promise<AuthorizingHeaders | Failure>;
  renew?(): Promise<'renewed' | 'not-renewable' | Failure>;
}

/** Shorter texts are words rather than secrets, and blotting them out would garble the answer. */
const shortestSecret = 4;
const blot = '•••';

/** Replaces every given secret in every text of a vendor's answer, keys included. */
export function redact(body: Json, secrets: readonly string[]): Json {
  const hidden = secrets.filter((secret) => secret.length >= shortestSecret);
  return hidden.length === 0 ? body : redactValue(body, hidden);
}

function redactValue(value: Json, secrets: readonly string[]): Json {
  if (typeof value === 'string') {
    return redactText(value, secrets);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (isArray(value)) {
    return value.map((each) => redactValue(each, secrets));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      redactText(key, secrets),
      redactValue(each, secrets),
    ]),
  );
}

function redactText(text: string, secrets: readonly string[]): string {
  return secrets.reduce((clean, secret) => clean.replaceAll(secret, blot), text);
}

/** `Array.isArray` does not narrow read-only arrays. */
function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export type { Answer } from './answer.ts';

/** One call to a vendor; `path` holds segments as they are meant, each is percent-encoded here. */
export interface VendorRequest extends Target {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly json?: Json;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** `none`: a successful answer may be empty. Default `json`. */
  readonly accept?: Accept;
  readonly signal: AbortSignal;
}

/** HTTP bound to the origin and the credentials of one account, so a token can go nowhere else. */
export interface VendorHttp {
  /** An answer for any status but a redirect; the vendor's code maps it with `failureOf`. */
  send(request: VendorRequest): Promise<Answer | Failure>;
}

export interface VendorHttpOptions extends HttpConnection {
  readonly baseUrl: string;
  readonly allowInsecureHttp: boolean;
  /** Absent for calls that carry their proof in the body, such as asking for a token. */
  readonly authorizer?: Authorizer;
}

/**
 * HTTP for one account: bound to its origin, no redirects, no cookies, https only except loopback and
 * an explicit opt-in (docs/design.md#http). What goes wrong is a value and never holds a secret.
 */
export function createVendorHttp(options: VendorHttpOptions): VendorHttp {
  const base = safeBase(options.baseUrl, options.allowInsecureHttp);
  const { authorizer } = options;

  async function sendOnce(request: VendorRequest, url: URL): Promise<Answer | Failure> {
    const proof = authorizer === undefined ? nobody : await authorizer.headers();
    if (proof.kind !== 'headers') {
      return proof;
    }
    const headers = headersOf(request, proof);
    if (headers === null) {
      return failure('refused', 'setting-invalid', { field: 'credentials' });
    }
    const { method, accept = 'json', signal } = request;
    const body = bodyOf(request);
    const answer = await exchange({ method, url, headers, body, accept, signal }, options);
    return answer.kind === 'answer' ? withoutSecrets(answer, request, proof) : answer;
  }

  return {
    async send(request) {
      const url = base === null ? null : addressOf(base, request);
      if (url === null) {
        const field = base === null ? 'baseUrl' : 'path';
        return failure('refused', 'setting-invalid', { field });
      }
      const answer = await sendOnce(request, url);
      if (answer.kind !== 'answer' || answer.status !== 401 || authorizer?.renew === undefined) {
        return answer;
      }
      const renewed = await authorizer.renew();
      if (renewed === 'not-renewable') {
        return answer;
      }
      return renewed === 'renewed' ? await sendOnce(request, url) : renewed;
    },
  };
}

type HeaderRecord = Readonly<Record<string, string>>;

const nobody: AuthorizingHeaders = { kind: 'headers', headers: {} };

/** What may stand in a header (RFC 9110): no control characters, nothing beyond Latin-1. */
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/u;

/** Null if a value cannot stand in a header, which is only ever a mistyped credential. */
function headersOf(request: VendorRequest, proof: AuthorizingHeaders): HeaderRecord | null {
  const type = contentTypeOf(request);
  const headers: Record<string, string> = { accept: 'application/json' };
  for (const given of [request.headers ?? {}, proof.headers, type]) {
    for (const [name, value] of Object.entries(given)) {
      headers[name.toLowerCase()] = value.trim();
    }
  }
  return Object.values(headers).every((value) => headerValue.test(value)) ? headers : null;
}

function contentTypeOf({ json, form }: VendorRequest): HeaderRecord {
  if (json !== undefined) {
    return { 'content-type': 'application/json' };
  }
  return form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
}

function bodyOf(request: VendorRequest): string | null {
  if (request.json !== undefined) {
    return JSON.stringify(request.json);
  }
  return request.form === undefined ? null : new URLSearchParams(request.form).toString();
}

/** A vendor may repeat what was sent in its error text; the token reply itself must stay whole. */
function withoutSecrets(answer: Answer, request: VendorRequest, proof: AuthorizingHeaders): Answer {
  if (answer.status < 400) {
    return answer;
  }
  const sent = [...Object.values(proof.headers), ...Object.values(request.headers ?? {})];
  const tokens = sent.map((value) => value.slice(value.lastIndexOf(' ') + 1));
  const secrets = [...sent, ...tokens, ...(proof.secrets ?? []), ...formSecrets(request)];
  return { ...answer, body: redact(answer.body, secrets) };
}

/** As a vendor would repeat it that quotes the body. */
function encodedInForm(value: string): string {
  return new URLSearchParams({ '': value }).toString().slice(1);
}

function formSecrets(request: VendorRequest): readonly string[] {
  return Object.entries(request.form ?? {})
    .filter(([name]) => name !== 'grant_type' && name !== 'scope')
    .flatMap(([, value]) => [value, encodeURIComponent(value), encodedInForm(value)]);
}
