import { describe, expect, it } from 'vitest';
import { chooseRoute } from '../../../../electron/vendors/transport/choose-route.ts';
import { textOf } from './text-of.ts';

function routes(proxy: string): {
  readonly send: (url: string) => Promise<string>;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const answering = (name: string) => () => Promise.resolve(new Response(name));
  const transport = chooseRoute({
    direct: answering('direct'),
    networkStack: answering('network stack'),
    resolveProxy: (url) => {
      asked.push(url);
      return Promise.resolve(proxy);
    },
  });
  return { send: async (url) => textOf(await transport(url, {})), asked };
}

describe('the route of a call', () => {
  it('is direct on this computer, without asking for proxies', async () => {
    const { send, asked } = routes('PROXY proxy.example:8080');
    for (const host of ['127.0.0.1:81', 'localhost:81', '[::1]:81']) {
      expect(await send(`http://${host}/a`)).toBe('direct');
    }
    expect(asked).toEqual([]);
  });

  it('is direct for plain HTTP that no proxy stands before', async () => {
    expect(await routes('DIRECT').send('http://garoon.example/g')).toBe('direct');
  });

  it('is the network stack where a proxy may stand', async () => {
    for (const proxy of ['PROXY proxy.example:8080', 'PROXY a:1; DIRECT', 'SOCKS5 a:1', '']) {
      expect(await routes(proxy).send('http://garoon.example/g')).toBe('network stack');
    }
  });

  it('is the network stack for everything encrypted', async () => {
    const { send, asked } = routes('DIRECT');
    expect(await send('https://example.cybozu.com/g')).toBe('network stack');
    expect(await send('https://127.0.0.1/g')).toBe('network stack');
    expect(asked).toEqual([]);
  });

  it('is not fooled by a name that begins like this computer', async () => {
    expect(await routes('PROXY a:1').send('http://127.0.0.1.example/')).toBe('network stack');
    expect(await routes('PROXY a:1').send('http://localhost.example/')).toBe('network stack');
  });
});
