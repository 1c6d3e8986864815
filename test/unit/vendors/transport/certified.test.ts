import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCertifiedTransport } from '../../../../electron/vendors/transport/certified.ts';
import { chooseRoute } from '../../../../electron/vendors/transport/choose-route.ts';
import { exchange } from '../../../../electron/vendors/exchange.ts';
import type { ClientCertificate, Transport } from '../../../../electron/vendors/port.ts';
import { makeCertificates, type TestCertificates } from './make-certificates.ts';
import { startProxy, startSecureSite, type TestListener } from './secure-site.ts';
import { textOf } from './text-of.ts';

let made: TestCertificates;
let site: TestListener;

beforeAll(async () => {
  made = makeCertificates();
  site = await startSecureSite(made);
});

afterAll(() => site.stop());

const own = (): ClientCertificate => ({ pfx: made.pfx, passphrase: made.passphrase });
const url = (): string => `https://127.0.0.1:${String(site.port)}/g`;

function transport(
  proxy = 'DIRECT',
  trusted: () => readonly string[] = () => [made.ca],
): Transport {
  return createCertifiedTransport({ resolveProxy: () => Promise.resolve(proxy), trusted });
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  const failed: unknown = await call.catch((error: unknown) => error);
  return failed instanceof Error && 'code' in failed ? String(failed.code) : 'none';
}

describe('a call with a client certificate', () => {
  it('shows it to a site that demands one', async () => {
    const answer = await transport()(url(), { method: 'PATCH', body: '{}', certificate: own() });
    expect(answer.status).toBe(200);
    expect(JSON.parse(await textOf(answer))).toMatchObject({ name: 'sato', method: 'PATCH' });
  });

  it('keeps its connection for the calls that follow', async () => {
    const send = transport();
    const ports = new Set<unknown>();
    for (let turn = 0; turn < 3; turn += 1) {
      const answer = await send(url(), { certificate: own() });
      // The site above says which port it was called from.
      ports.add((JSON.parse(await textOf(answer)) as { from: unknown }).from);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(ports.size).toBe(1);
  });

  it.each([
    ['a wrong passphrase', () => ({ ...own(), passphrase: 'something else' })],
    ['no passphrase', () => ({ ...own(), passphrase: '' })],
    ['a text that is no PKCS #12', () => ({ pfx: 'aGVsbG8=', passphrase: 'x' })],
    ['nothing', () => ({ pfx: '', passphrase: '' })],
  ])('is rejected by code before it is sent: %s', async (_name, certificate) => {
    const given = certificate();
    const failed = await transport()(url(), { certificate: given }).catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: 'ERR_CLIENT_CERTIFICATE' });
    expect(String(failed)).not.toContain('something else');
  });

  it('reports a certificate that the site refuses by an alert', async () => {
    const certificate = { ...own(), pfx: made.strangerPfx };
    expect(await codeOf(transport()(url(), { certificate }))).toMatch(/ALERT|ECONNRESET/u);
  });

  it('does not speak to a site whose own certificate nobody vouches for', async () => {
    const send = transport('DIRECT', () => []);
    expect(await codeOf(send(url(), { certificate: own() }))).toMatch(
      /UNABLE_TO_|SELF_SIGNED|CERT/u,
    );
  });

  it('trusts what Node and the system trust unless told otherwise', async () => {
    const send = createCertifiedTransport({ resolveProxy: () => Promise.resolve('DIRECT') });
    expect(await codeOf(send(url(), { certificate: own() }))).toMatch(/UNABLE_TO_|SELF_SIGNED/u);
  });

  it('goes through the proxy that the system names', async () => {
    const proxy = await startProxy();
    try {
      const send = transport(`PROXY 127.0.0.1:${String(proxy.port)}; DIRECT`);
      const answer = await send(url(), { certificate: own() });
      expect(JSON.parse(await textOf(answer))).toMatchObject({ name: 'sato' });
      expect(proxy.asked).toEqual([`127.0.0.1:${String(site.port)}`]);
    } finally {
      await proxy.stop();
    }
  });

  it('fails as without a network where the proxy refuses, or speaks no HTTP', async () => {
    const proxy = await startProxy(407);
    try {
      const refused = transport(`PROXY 127.0.0.1:${String(proxy.port)}`);
      const code = await codeOf(refused(url(), { certificate: own() }));
      expect(code).toBe('ERR_TUNNEL_CONNECTION_FAILED');
    } finally {
      await proxy.stop();
    }
    const other = transport('SOCKS5 127.0.0.1:1');
    expect(await codeOf(other(url(), { certificate: own() }))).toBe('ERR_PROXY_CONNECTION_FAILED');
  });

  it('ends when it is given up', async () => {
    const signal = AbortSignal.abort();
    await expect(transport()(url(), { certificate: own(), signal })).rejects.toThrow(/abort/iu);
  });

  it('is a value and no crash where the vendors look at it', async () => {
    const call = {
      method: 'GET',
      url: new URL(url()),
      headers: {},
      body: null,
      accept: 'json',
      signal: new AbortController().signal,
    } as const;
    const certified: Transport = (to, init) =>
      transport()(to, { ...init, certificate: { ...own(), passphrase: 'wrong' } });
    expect(await exchange(call, { transport: certified, timeoutMs: 2000 })).toMatchObject({
      notice: { params: { reason: 'ERR_CLIENT_CERTIFICATE' } },
    });
  });
});

describe('the choice of a route', () => {
  const answering = (name: string) => () => Promise.resolve(new Response(name));
  const ports = {
    direct: answering('direct'),
    networkStack: answering('network stack'),
    resolveProxy: () => Promise.resolve('DIRECT'),
  };

  it('takes the certified route for a certificate over TLS and for nothing else', async () => {
    const send = chooseRoute({ ...ports, certified: answering('certified') });
    expect(await textOf(await send(url(), { certificate: own() }))).toBe('certified');
    expect(await textOf(await send(url(), {}))).toBe('network stack');
    const plain = await send('http://127.0.0.1/g', { certificate: own() });
    expect(await textOf(plain)).toBe('direct');
  });

  it('loads that route by itself', async () => {
    expect(await codeOf(chooseRoute(ports)(url(), { certificate: own() }))).toMatch(
      /UNABLE_TO_|SELF_SIGNED/u,
    );
  });
});
