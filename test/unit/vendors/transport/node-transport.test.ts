import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createDirectTransport } from '../../../../electron/vendors/transport/node-transport.ts';
import { textOf } from './text-of.ts';

let server: Server | null = null;

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((started.address() as AddressInfo).port)}`;
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

describe('plain HTTP without Chromium', () => {
  it('sends method, headers and body, and gives status, headers and body', async () => {
    const seen: string[] = [];
    const url = await serve((request, response) => {
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => {
        seen.push(`${request.method ?? ''} ${String(request.headers['x-own'])} ${chunk}`);
      });
      request.on('end', () => {
        response.writeHead(201, { 'Content-Type': 'application/json', 'Retry-After': '2' });
        response.end('{"a":"ż"}');
      });
    });
    const init = { method: 'PATCH', headers: { 'X-Own': 'yes' }, body: '{"b":"字"}' };
    const answer = await createDirectTransport()(url, init);
    expect(seen.join('')).toBe('PATCH yes {"b":"字"}');
    expect(answer.status).toBe(201);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(JSON.parse(await textOf(answer))).toEqual({ a: 'ż' });
  });

  it('states the length of a body, so that strict servers take it', async () => {
    const lengths: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      lengths.push(request.headers['content-length']);
      response.end();
    });
    await createDirectTransport()(url, { method: 'PUT', body: 'ż' });
    expect(lengths).toEqual(['2']);
  });

  it('follows no redirect, and lets go of it unread', async () => {
    let calls = 0;
    const url = await serve((_request, response) => {
      calls += 1;
      response.writeHead(302, { Location: '/elsewhere', 'Content-Length': '100' }).write('half');
    });
    const given = new AbortController();
    const answer = await createDirectTransport()(url, { signal: given.signal });
    given.abort();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([answer.status, answer.headers.get('location'), calls]).toEqual([302, '/elsewhere', 1]);
  });

  it('gives an answer without a body as such', async () => {
    const url = await serve((_request, response) => response.writeHead(204).end());
    const answer = await createDirectTransport()(url, { method: 'DELETE' });
    expect([answer.status, answer.body]).toEqual([204, null]);
  });

  it('keeps one connection for calls in a row', async () => {
    const ports = new Set<number | undefined>();
    const url = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('ok');
    });
    const transport = createDirectTransport();
    await textOf(await transport(url, {}));
    await new Promise((resolve) => setImmediate(resolve));
    await textOf(await transport(url, {}));
    expect(ports.size).toBe(1);
  });

  it('rejects where nobody listens, and when it is aborted', async () => {
    const transport = createDirectTransport();
    await expect(transport('http://127.0.0.1:1/', {})).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
    const url = await serve(() => undefined);
    const init = { signal: AbortSignal.timeout(30) };
    await expect(transport(url, init)).rejects.toThrow(/abort|timeout/iu);
  });

  it('gives a header that came twice as one, and none that did not come', async () => {
    const url = await serve((_request, response) => {
      response.setHeader('X-Word', ['a', 'b']);
      response.setHeader('Set-Cookie', ['c=1', 'd=2']);
      response.end();
    });
    const { headers } = await createDirectTransport()(url, {});
    expect(['x-word', 'set-cookie', 'x-other'].map((name) => headers.get(name))).toEqual([
      'a, b',
      'c=1, d=2',
      null,
    ]);
  });

  it('is not begun where it was given up before, and drops the rest of an answer', async () => {
    let calls = 0;
    const url = await serve((_request, response) => {
      calls += 1;
      response.writeHead(200, { 'Content-Length': '100' }).write('half');
    });
    const transport = createDirectTransport();
    await expect(transport(url, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/iu);
    expect(calls).toBe(0);
    const later = new AbortController();
    const answer = await transport(url, { signal: later.signal });
    later.abort();
    await expect(textOf(answer)).rejects.toThrow();
  });

  it('breaks the body off where the connection breaks', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('half');
      setImmediate(() => response.destroy());
    });
    const answer = await createDirectTransport()(url, {});
    await expect(textOf(answer)).rejects.toThrow();
  });
});
