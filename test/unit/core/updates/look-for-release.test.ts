import { describe, expect, it } from 'vitest';
import { lookForRelease, type Look } from '../../../../electron/core/updates/look-for-release.ts';
import type { Transport, TransportInit } from '../../../../electron/vendors/port.ts';

const address = 'https://packages.example/presently';
const channel = 'version: 0.2.0\nfiles:\n  - url: x.deb\n';

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

interface Asked {
  readonly url: string;
  readonly init: TransportInit;
}

function server(status: number, text = ''): { asked: Asked[]; transport: Transport } {
  const asked: Asked[] = [];
  return {
    asked,
    transport: (url, init) => {
      asked.push({ url, init });
      return Promise.resolve({ status, headers: { get: () => null }, body: bytesOf(text) });
    },
  };
}

function look(transport: Transport, version = '0.1.0'): Promise<Look> {
  return lookForRelease(transport, { address, file: 'latest-linux.yml', version });
}

describe('a look at the folder of new versions', () => {
  it('asks for one file, without a cookie and without following anywhere', async () => {
    const { asked, transport } = server(200, channel);
    await look(transport);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      url: `${address}/latest-linux.yml`,
      init: { method: 'GET', redirect: 'manual', credentials: 'omit' },
    });
    expect(asked[0]?.init.headers).toBeUndefined();
  });

  it('finds a newer version, and tells when there is none', async () => {
    const { transport } = server(200, channel);
    expect(await look(transport)).toMatchObject({ kind: 'newer', release: { version: '0.2.0' } });
    expect(await look(transport, '0.2.0')).toEqual({ kind: 'current' });
    expect(await look(transport, '0.3.0')).toEqual({ kind: 'current' });
  });

  it.each([
    [404, 'not-there'],
    [403, 'not-there'],
    [410, 'not-there'],
    [302, 'unreachable'],
    [0, 'unreachable'],
    [429, 'unreachable'],
    [503, 'unreachable'],
  ])('tells what a status %s means: %s', async (status, trouble) => {
    expect(await look(server(status, channel).transport)).toEqual({ kind: 'trouble', trouble });
  });

  it('tells of a page, and of a file that is far too long', async () => {
    const trouble = { kind: 'trouble', trouble: 'not-readable' };
    expect(await look(server(200, '<html>sign in</html>').transport)).toEqual(trouble);
    expect(await look(server(200, channel.padEnd(20_001, '\n')).transport)).toEqual(trouble);
    expect(await look(server(200, channel.padEnd(20_000, '\n')).transport)).toMatchObject({
      kind: 'newer',
    });
  });

  it('tells of a network that is not there, and of an answer that breaks off', async () => {
    const trouble = { kind: 'trouble', trouble: 'unreachable' };
    expect(await look(() => Promise.reject(new Error('ENOTFOUND')))).toEqual(trouble);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(new TextEncoder().encode('version:'));
      throw new Error('ECONNRESET');
    }
    const half: Transport = () =>
      Promise.resolve({ status: 200, headers: { get: () => null }, body: broken() });
    expect(await look(half)).toEqual(trouble);
  });
});
