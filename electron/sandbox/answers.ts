import type { VendorAnswer } from './exchange.ts';

type Headers = Readonly<Record<string, string>>;

/** Builders for the few answer forms that all four vendors use. */
export const answers = {
  json: (status: number, value: unknown, headers: Headers = {}): VendorAnswer => ({
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  }),
  empty: (status: number, headers: Headers = {}): VendorAnswer => ({ status, headers, body: '' }),
  html: (status: number, text: string, headers: Headers = {}): VendorAnswer => ({
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body: `<!doctype html><html><head><title>${text}</title></head><body><h1>${text}</h1></body></html>`,
  }),
  redirect: (location: string, status = 302): VendorAnswer => ({
    status,
    headers: { location },
    body: '',
  }),
} as const;
