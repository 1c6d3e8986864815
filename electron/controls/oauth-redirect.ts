import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Texts } from '../wording/i18n/texts.ts';

/** What the browser brought back. */
type Answer =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'denied'; readonly code: string };

/** What to listen for. */
export interface RedirectWish {
  /** Any free port where it is null. */
  readonly port: number | null;
  /** Only a request that knows it is taken for the answer. */
  readonly state: string;
}

interface Listening {
  readonly kind: 'listening';
  readonly redirectUri: string;
  readonly answer: Promise<Answer>;
  close(): void;
}

const loopback = '127.0.0.1';
const path = '/callback';
const longestCode = 4096;
/** Words of RFC 6749 only: anything might stand in an address. */
const errorWord = /^[\w.-]{1,60}$/u;

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'referrer-policy': 'no-referrer',
  connection: 'close',
} as const;

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem;' +
  'color-scheme:light dark}';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function pageOf(key: 'received' | 'denied' | 'stray', { language, t }: Texts): string {
  const title = escaped(t(`main:redirect.${key}`));
  const text = escaped(t('main:redirect.close'));
  return (
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title>` +
    `<style>${style}</style><h1>${title}</h1><p>${text}</p></html>`
  );
}

/** Takes the same time wherever the texts differ. */
function isSame(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

/** The answer a request carries; null for anything else that may knock here. */
function answerOf({ method, url = '/' }: IncomingMessage, state: string): Answer | null {
  const address = new URL(url, `http://${loopback}`);
  if (method !== 'GET' || address.pathname !== path) return null;
  const query = address.searchParams;
  const given = query.get('state');
  // A vendor that leaves the state out can at most end the sign-in, not bring a code.
  if (given === null) return deniedIn(query);
  return isSame(given, state) ? (deniedIn(query) ?? codeIn(query)) : null;
}

function deniedIn(query: URLSearchParams): Answer | null {
  const error = query.get('error');
  if (error === null) return null;
  return { kind: 'denied', code: errorWord.test(error) ? error : 'error' };
}

function codeIn(query: URLSearchParams): Answer | null {
  const code = query.get('code') ?? '';
  return code === '' || code.length > longestCode ? null : { kind: 'code', code };
}

/** A page elsewhere that names this computer otherwise must not get through. */
function isOurs({ headers }: IncomingMessage, port: number): boolean {
  return [loopback, 'localhost'].some((host) => headers.host === `${host}:${String(port)}`);
}

function listen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(null);
    });
    server.listen({ host: loopback, port }, () => {
      const address = server.address();
      resolve(typeof address === 'object' ? (address?.port ?? null) : null);
    });
  });
}

function reply(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, pageHeaders).end(page);
}

/**
 * Listens on this computer alone for the browser that a vendor sends back after a sign-in (RFC 8252):
 * one answer is taken, and the person reads that the page has done its work.
 */
export async function listenForRedirect(
  wish: RedirectWish,
  texts: () => Texts,
): Promise<Listening | { readonly kind: 'port-taken'; readonly port: number }> {
  let take: ((answer: Answer) => void) | null = null;
  const answer = new Promise<Answer>((resolve) => {
    take = resolve;
  });
  const server = createServer((request, response) => {
    const brought = isOurs(request, port ?? 0) ? answerOf(request, wish.state) : null;
    if (brought === null || take === null) {
      reply(response, 400, pageOf('stray', texts()));
      return;
    }
    const done = take;
    take = null;
    response.once('close', () => {
      done(brought);
    });
    reply(response, 200, pageOf(brought.kind === 'code' ? 'received' : 'denied', texts()));
  });
  const port = await listen(server, wish.port ?? 0);
  if (port === null) return { kind: 'port-taken', port: wish.port ?? 0 };
  return {
    kind: 'listening',
    // Vendors that want the address registered know this form of it (LINE WORKS, auth-oauth).
    redirectUri: `http://localhost:${String(port)}${path}`,
    answer,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
