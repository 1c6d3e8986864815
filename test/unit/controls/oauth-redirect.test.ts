import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listenForRedirect } from '../../../electron/controls/oauth-redirect.ts';
import { speechOf } from './support.ts';

const { texts } = await speechOf('ja');
const state = 'the-state';

async function open(
  port: number | null = null,
): Promise<{ uri: string; answer: Promise<unknown> }> {
  const desk = await listenForRedirect({ port, state }, () => texts);
  if (desk.kind !== 'listening') throw new Error('the port is taken');
  onTestFinished(desk.close);
  return { uri: desk.redirectUri, answer: desk.answer };
}

interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

async function visit(url: string, init?: RequestInit): Promise<Page> {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

function isOpen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

describe('the way back from the browser', () => {
  it('brings the code and tells the person, in their language, that the page can go', async () => {
    const { uri, answer } = await open();
    const page = await visit(`${uri}?code=abc&state=${state}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('<html lang="ja">');
    expect(page.body).toContain('閉じて');
    expect(page.body).not.toContain('abc');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer).toEqual({ kind: 'code', code: 'abc' });
  });

  it.each([
    ['another state', `code=abc&state=${state}x`],
    ['no state', 'code=abc'],
    ['a refusal with another state', 'error=access_denied&state=x'],
    ['no code', `state=${state}`],
    ['a code of absurd length', `code=${'x'.repeat(5000)}&state=${state}`],
  ])('is not taken by a request with %s, which ends nothing', async (_what, query) => {
    const { uri, answer } = await open();
    expect((await visit(`${uri}?${query}`)).status).toBe(400);
    expect((await visit(`${uri}?code=right&state=${state}`)).status).toBe(200);
    expect(await answer).toEqual({ kind: 'code', code: 'right' });
  });

  it('is not taken by another path, another method or another host name', async () => {
    const { uri, answer } = await open();
    const query = `?code=stolen&state=${state}`;
    expect((await visit(`${new URL(uri).origin}/${query}`)).status).toBe(400);
    expect((await visit(uri + query, { method: 'POST' })).status).toBe(400);
    const { port } = new URL(uri);
    const status = await new Promise((resolve) => {
      const headers = { host: `evil.test:${port}` };
      request({ host: '127.0.0.1', port, path: `/callback${query}`, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(400);
    await visit(`${uri}?code=right&state=${state}`);
    expect(await answer).toEqual({ kind: 'code', code: 'right' });
  });

  it('takes one answer alone', async () => {
    const { uri, answer } = await open();
    await visit(`${uri}?code=first&state=${state}`);
    expect((await visit(`${uri}?code=second&state=${state}`)).status).toBe(400);
    expect(await answer).toEqual({ kind: 'code', code: 'first' });
  });

  it.each([
    [`error=access_denied&state=${state}`, 'access_denied'],
    ['error=access_denied', 'access_denied'],
    [`error=%3Cscript%3E&state=${state}`, 'error'],
  ])('tells of a refusal: %s', async (query, code) => {
    const { uri, answer } = await open();
    const page = await visit(`${uri}?${query}`);
    expect(page.body).not.toContain('script');
    expect(await answer).toEqual({ kind: 'denied', code });
  });

  it('listens on this computer alone, and says where a port is taken', async () => {
    const { uri } = await open();
    const port = Number(new URL(uri).port);
    expect(await isOpen('127.0.0.1', port)).toBe(true);
    expect(await isOpen('127.0.0.2', port)).toBe(false);
    const second = await listenForRedirect({ port, state }, () => texts);
    expect(second).toEqual({ kind: 'port-taken', port });
  });

  it('is closed afterwards', async () => {
    const desk = await listenForRedirect({ port: null, state }, () => texts);
    if (desk.kind !== 'listening') throw new Error('the port is taken');
    const port = Number(new URL(desk.redirectUri).port);
    desk.close();
    expect(await isOpen('127.0.0.1', port)).toBe(false);
  });
});
