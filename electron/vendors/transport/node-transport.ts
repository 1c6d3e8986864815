import {
  Agent,
  request,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import type { Transport, AnswerHeaders, TransportAnswer, TransportInit } from '../port.ts';

/**
 * Plain HTTP through Node with kept-alive connections: no redirect is followed, no cookie kept, and
 * nothing of Chromium's is woken up for it.
 */
export function createDirectTransport(): Transport {
  const route = { request, agent: new Agent({ keepAlive: true }) };
  return (url, init) => nodeCall(route, url, init);
}

/** How Node sends: `request` of `node:http` or `node:https`, and the agent that keeps connections. */
interface NodeRoute {
  readonly request: (url: string, options: RequestOptions) => ClientRequest;
  readonly agent: Agent;
}

/** Statuses whose answers have no body (RFC 9110). */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/** One call through Node: no redirect is followed and no cookie kept. Rejects without an answer. */
export function nodeCall(
  route: NodeRoute,
  url: string,
  init: TransportInit,
): Promise<TransportAnswer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, signal } = init;
    const call = route.request(url, { agent: route.agent, method, headers });
    const abort = (): void => {
      call.destroy(codedError('ERR_ABORTED'));
    };
    call.once('response', (message) => {
      resolve(answerOf(message));
    });
    call.on('error', reject);
    call.once('close', () => {
      signal?.removeEventListener('abort', abort);
    });
    signal?.addEventListener('abort', abort);
    if (signal?.aborted === true) abort();
    else call.end(init.body ?? undefined);
  });
}

function headersOf(message: IncomingMessage): AnswerHeaders {
  return {
    get: (name) => {
      const value = message.headers[name];
      return (typeof value === 'string' ? value : value?.join(', ')) ?? null;
    },
  };
}

function answerOf(message: IncomingMessage): TransportAnswer {
  const status = message.statusCode ?? 0;
  if (bodiless.has(status)) message.resume();
  // Node gives bytes as long as no encoding is set.
  const body: AsyncIterable<Uint8Array> | null = bodiless.has(status) ? null : message;
  return { status, headers: headersOf(message), body };
}

/** An error that is known by its code; its text repeats nothing that was sent. */
export function codedError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
