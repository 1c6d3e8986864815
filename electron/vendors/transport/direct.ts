import { Agent, request } from 'node:http';
import type { Transport } from '../port.ts';
import { nodeCall } from './node-call.ts';

/**
 * Plain HTTP through Node with kept-alive connections: no redirect is followed, no cookie kept, and
 * nothing of Chromium's is woken up for it.
 */
export function createDirectTransport(): Transport {
  const route = { request, agent: new Agent({ keepAlive: true }) };
  return (url, init) => nodeCall(route, url, init);
}
