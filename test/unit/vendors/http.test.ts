import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createVendorHttp,
  type Authorizer,
  type VendorHttpOptions,
  type VendorRequest,
} from '../../../electron/vendors/http.ts';
import type { Transport } from '../../../electron/vendors/port.ts';
import { serve, transport, type TestServer } from './fixture.ts';

const servers: TestServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function start(listener: RequestListener): Promise<string> {
  const server = await serve(listener);
  servers.push(server);
  return server.url;
}

const key: Authorizer = {
  headers: () => Promise.resolve({ kind: 'headers', headers: { authorization: 'k3y-of-mine' } }),
};

function httpTo(baseUrl: string, more: Partial<VendorHttpOptions> = {}) {
  const options = { baseUrl, allowInsecureHttp: false, transport, timeoutMs: 1000 };
  return createVendorHttp({ ...options, authorizer: key, ...more });
}

function get(more: Partial<VendorRequest> = {}): VendorRequest {
  return { method: 'GET', path: ['x'], signal: new AbortController().signal, ...more };
}

function json(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' }).end(body);
}

describe('an answer', () => {
  test('is status and JSON body, for a refusal too', async () => {
    const url = await start((_, response) => {
      json(response, 422, '{"error":"no"}');
    });
    const answer = await httpTo(url).send(get());
    expect(answer).toMatchObject({ kind: 'answer', status: 422, body: { error: 'no' } });
  });

  test('may be empty where nothing is due', async () => {
    const url = await start((_, response) => response.writeHead(204).end());
    const answer = await httpTo(url).send(get({ method: 'DELETE', accept: 'none' }));
    expect(answer).toMatchObject({ kind: 'answer', status: 204, body: null });
  });

  test('need not say that it is JSON', async () => {
    const url = await start((_, response) => response.writeHead(200).end('{"a":1}'));
    expect(await httpTo(url).send(get())).toMatchObject({ kind: 'answer', body: { a: 1 } });
  });

  test('an error status counts whatever its body is', async () => {
    const url = await start((_, response) =>
      response.writeHead(502, { 'content-type': 'text/html' }).end('<p>busy'),
    );
    expect(await httpTo(url).send(get())).toMatchObject({
      kind: 'answer',
      status: 502,
      body: null,
    });
  });

  test.each<[string, string, RequestListener]>([
    ['HTML', 'not-json', (_, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<p>')],
    [
      'half a JSON text',
      'broken-answer',
      (_, r) => {
        json(r, 200, '{"data":');
      },
    ],
    ['nothing', 'empty-answer', (_, r) => r.writeHead(200).end()],
    ['a redirect', 'redirected', (_, r) => r.writeHead(302, { location: '/login' }).end()],
    [
      'too much',
      'broken-answer',
      (_, r) => {
        json(r, 200, `"${'x'.repeat(5_000_001)}"`);
      },
    ],
  ])('%s where JSON is due is an unexpected response', async (_, code, listener) => {
    const url = await start(listener);
    expect(await httpTo(url).send(get())).toMatchObject({
      kind: 'unexpected-response',
      notice: { code },
    });
  });

  test('may come in parts that cut a character, after a byte order mark', async () => {
    const bytes = Buffer.from('\u{FEFF}{"name":"佐藤"}');
    const url = await start((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(bytes.subarray(0, 13));
      setTimeout(() => response.end(bytes.subarray(13)), 10);
    });
    expect(await httpTo(url).send(get())).toMatchObject({ body: { name: '佐藤' } });
  });

  test('a redirect that Chromium hides is one all the same', async () => {
    const hidden = () => Promise.resolve({ status: 0, headers: new Headers(), body: null });
    const http = httpTo('https://example.com', { transport: hidden });
    expect(await http.send(get())).toMatchObject({ notice: { code: 'redirected' } });
  });

  test('what is not read is dropped with the call', async () => {
    let dropped = 0;
    const lasting: Transport = (_url, { signal }) => {
      signal?.addEventListener('abort', () => (dropped += 1));
      return Promise.resolve({ status: 302, headers: new Headers(), body: null });
    };
    await httpTo('https://example.com', { transport: lasting }).send(get());
    expect(dropped).toBe(1);
  });

  test('a redirect is never followed, so the credentials go nowhere else', async () => {
    const asked: string[] = [];
    const other = await start((request, response) => {
      asked.push(request.url ?? '');
      json(response, 200, '{}');
    });
    const url = await start((_, r) => r.writeHead(307, { location: `${other}/steal` }).end());
    await httpTo(url).send(get({ method: 'PUT', json: {} }));
    expect(asked).toEqual([]);
  });

  test('a transport that rejects on a redirect says the same', async () => {
    const rejecting = () => Promise.reject(new Error('Redirect was cancelled'));
    const http = httpTo('https://example.com', { transport: rejecting });
    expect(await http.send(get())).toMatchObject({ notice: { code: 'redirected' } });
  });
});

describe('the line', () => {
  test('a refused connection is offline', async () => {
    const url = await start(() => undefined);
    await Promise.all(servers.splice(0).map((server) => server.stop()));
    expect(await httpTo(url).send(get())).toMatchObject({
      kind: 'offline',
      notice: { code: 'unreachable' },
    });
  });

  test('the words of Chromium for no connection are understood', async () => {
    const failing = () => Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED'));
    const http = httpTo('https://example.com', { transport: failing });
    expect(await http.send(get())).toMatchObject({ kind: 'offline' });
  });

  test('an answer cut off in the middle is passing trouble', async () => {
    const url = await start((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '99' });
      response.write('{"a":');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await httpTo(url).send(get())).toMatchObject({
      kind: 'transient',
      notice: { code: 'broken-answer' },
    });
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ['never answers', () => undefined],
    [
      'stops in the middle',
      (r) => r.writeHead(200, { 'content-type': 'application/json' }).write('{'),
    ],
  ])('a vendor that %s is timed out', async (_, stall) => {
    const url = await start((__, response) => {
      stall(response);
    });
    expect(await httpTo(url, { timeoutMs: 80 }).send(get())).toMatchObject({
      kind: 'transient',
      notice: { code: 'timed-out' },
    });
  });

  async function droppedOnce(method: VendorRequest['method']): Promise<[number, string]> {
    let calls = 0;
    const url = await start((request, response) => {
      calls += 1;
      if (calls === 1) request.socket.destroy();
      else json(response, 200, '{}');
    });
    const answer = await httpTo(url).send(get({ method, json: { a: 1 } }));
    return [calls, answer.kind];
  }

  test('a call that means the same twice is repeated once when its connection drops', async () => {
    expect(await droppedOnce('PUT')).toEqual([2, 'answer']);
    expect(await droppedOnce('PATCH')).toEqual([2, 'answer']);
  });

  test('is repeated no more than once, and not after it was given up', async () => {
    let calls = 0;
    const given = new AbortController();
    const refusing = (giveUp: boolean) => () => {
      calls += 1;
      if (giveUp) given.abort();
      return Promise.reject(new Error('net::ERR_CONNECTION_RESET'));
    };
    const to = (giveUp: boolean) => httpTo('https://example.com', { transport: refusing(giveUp) });
    expect(await to(false).send(get())).toMatchObject({ kind: 'offline' });
    expect(calls).toBe(2);
    expect(await to(true).send(get({ signal: given.signal }))).toMatchObject({
      notice: { code: 'timed-out' },
    });
    expect(calls).toBe(3);
  });

  test('a call that is given up ends, whether its answer has begun or not', async () => {
    for (const begins of [false, true]) {
      const given = new AbortController();
      const url = await start((_, response) => {
        if (begins) response.writeHead(200, { 'content-type': 'application/json' }).write('{');
        setTimeout(() => {
          given.abort();
        }, 20);
      });
      expect(await httpTo(url).send(get({ signal: given.signal }))).toMatchObject({
        kind: 'transient',
        notice: { code: 'timed-out' },
      });
    }
  });

  test('a POST is never repeated, nor is any status', async () => {
    expect(await droppedOnce('POST')).toEqual([1, 'offline']);
    let calls = 0;
    const url = await start((_, response) => {
      calls += 1;
      json(response, 503, '{}');
    });
    await httpTo(url).send(get());
    expect(calls).toBe(1);
  });
});

describe('what is sent', () => {
  test('carries JSON, form, encoded path and the proof, and no cookie', async () => {
    const seen: [
      IncomingMessage['method'],
      string | undefined,
      IncomingMessage['headers'],
      string,
    ][] = [];
    const url = await start((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        seen.push([request.method, request.url, request.headers, body]);
        response.setHeader('set-cookie', 'session=1');
        json(response, 200, '{}');
      });
    });
    const http = httpTo(`${url}/g/`);
    await http.send(get({ method: 'PUT', path: ['a b', 'c/d'], json: { ü: 1 } }));
    await http.send(get({ method: 'POST', form: { grant_type: 'x y' } }));
    const [put, post] = seen;
    expect(put?.slice(0, 2)).toEqual(['PUT', '/g/a%20b/c%2Fd']);
    expect(put?.[2]).toMatchObject({
      authorization: 'k3y-of-mine',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength('{"ü":1}')),
    });
    expect(post?.[3]).toBe('grant_type=x+y');
    expect(post?.[2]).toMatchObject({ 'content-type': 'application/x-www-form-urlencoded' });
    expect(post?.[2].cookie).toBeUndefined();
  });

  test('is nothing at all over plain http to another computer', async () => {
    let sent = 0;
    const counting = () => {
      sent += 1;
      return Promise.resolve(Response.json({}));
    };
    const http = httpTo('http://example.com', { transport: counting });
    expect(await http.send(get())).toMatchObject({
      kind: 'refused',
      notice: { code: 'setting-invalid', params: { field: 'baseUrl' } },
    });
    expect(sent).toBe(0);
    await httpTo('http://example.com', { transport: counting, allowInsecureHttp: true }).send(
      get(),
    );
    expect(sent).toBe(1);
  });

  test('is nothing when a credential cannot stand in a header, and it is not repeated', async () => {
    const headers = { authorization: 'snow☃man\n' };
    const authorizer: Authorizer = { headers: () => Promise.resolve({ kind: 'headers', headers }) };
    const failure = await httpTo('https://example.com', { authorizer }).send(get());
    expect(failure).toMatchObject({ kind: 'refused', notice: { code: 'setting-invalid' } });
    expect(JSON.stringify(failure)).not.toContain('snow');
  });

  test('has each header once, whatever its case, without white space around it', async () => {
    const headers = { Accept: ' text/plain ', Authorization: 'k3y\t' };
    const authorizer: Authorizer = { headers: () => Promise.resolve({ kind: 'headers', headers }) };
    const sent: unknown[] = [];
    const listening: Transport = (_url, init) => {
      sent.push(init.headers);
      return Promise.resolve(Response.json({}));
    };
    await httpTo('https://example.com', { authorizer, transport: listening }).send(get());
    expect(sent).toEqual([{ accept: 'text/plain', authorization: 'k3y' }]);
  });

  test('a secret that the vendor repeats does not come back', async () => {
    const url = await start((request, response) => {
      json(response, 400, JSON.stringify({ error: `bad ${request.headers.authorization ?? ''}` }));
    });
    const answer = await httpTo(url).send(get());
    expect(answer).toMatchObject({ body: { error: 'bad •••' } });
  });

  test('a form that the vendor quotes comes back without its secrets, however encoded', async () => {
    const quoting = (_url: string, init: RequestInit) =>
      Promise.resolve(
        Response.json(
          { error: `bad ${typeof init.body === 'string' ? init.body : ''}` },
          { status: 400 },
        ),
      );
    const http = httpTo('https://example.com', { transport: quoting });
    const form = { grant_type: 'refresh_token', refresh_token: 'a b+c/d=' };
    expect(await http.send(get({ method: 'POST', form }))).toMatchObject({
      body: { error: 'bad grant_type=refresh_token&refresh_token=•••' },
    });
  });
});

describe('the proof', () => {
  function renewing(url: string, renewed: 'renewed' | 'not-renewable') {
    let token = 'old-token';
    let renewals = 0;
    const authorizer: Authorizer = {
      headers: () => Promise.resolve({ kind: 'headers', headers: { authorization: token } }),
      renew() {
        renewals += 1;
        token = 'new-token';
        return Promise.resolve(renewed);
      },
    };
    return { http: httpTo(url, { authorizer }), renewals: () => renewals };
  }

  const gate: RequestListener = (request, response) => {
    json(response, request.headers.authorization === 'new-token' ? 200 : 401, '{}');
  };

  test('is renewed once when the vendor answers 401', async () => {
    const { http, renewals } = renewing(await start(gate), 'renewed');
    expect(await http.send(get())).toMatchObject({ status: 200 });
    expect(renewals()).toBe(1);
  });

  test('is not renewed again when that did not help', async () => {
    const url = await start((_, response) => {
      json(response, 401, '{}');
    });
    const { http, renewals } = renewing(url, 'renewed');
    expect(await http.send(get())).toMatchObject({ status: 401 });
    expect(renewals()).toBe(1);
  });

  test('leaves the 401 as it is where it cannot be renewed', async () => {
    const { http } = renewing(await start(gate), 'not-renewable');
    expect(await http.send(get())).toMatchObject({ kind: 'answer', status: 401 });
  });

  test('if it is missing, nothing is sent', async () => {
    const missing = { kind: 'auth-expired', notice: { code: 'credentials-missing' } } as const;
    const http = httpTo('https://example.com', {
      authorizer: { headers: () => Promise.resolve(missing) },
    });
    expect(await http.send(get())).toEqual(missing);
  });
});
