import type { IncomingHttpHeaders } from 'node:http';

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
export const redact = {
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
