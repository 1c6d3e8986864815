import { describe, expect, it } from 'vitest';
import { follow } from '../../../../electron/signals/calendar/follow.ts';

type Site = Readonly<Record<string, string | readonly [status: number, location: string]>>;

/** Asks an imagined web for the first of its addresses. */
async function ask(
  site: Site,
  names: Readonly<Record<string, readonly string[]>> = {},
): Promise<{ readonly text: string | null; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const [first = ''] = Object.keys(site);
  const response = await follow(
    first,
    {},
    {
      fetch: (url) => {
        asked.push(url);
        const page = site[url] ?? 'elsewhere';
        if (typeof page === 'string') return Promise.resolve(new Response(page));
        const [status, location] = page;
        return Promise.resolve(new Response('moved', { status, headers: { location } }));
      },
      addressesOf: (hostname) => Promise.resolve(names[hostname] ?? []),
    },
  );
  return { text: response === null ? null : await response.text(), asked };
}

describe('the address of a calendar', () => {
  it.each([301, 302, 307, 308])('is followed where it moved to with %d', async (status) => {
    const { text } = await ask({
      'https://a.example/x': [status, 'https://b.example/y'],
      'https://b.example/y': 'calendar',
    });
    expect(text).toBe('calendar');
  });

  it('is followed along relative addresses and from http to https', async () => {
    const { text, asked } = await ask({
      'http://localhost:8080/x': [302, '/y'],
      'http://localhost:8080/y': [301, 'https://localhost/z'],
      'https://localhost/z': 'calendar',
    });
    expect(text).toBe('calendar');
    expect(asked).toHaveLength(3);
  });

  it.each([
    ['from https to http', 'https://a.example/', 'http://b.example/'],
    ['from https to this computer without https', 'https://a.example/', 'http://localhost/'],
    ['to this computer', 'https://a.example/', 'https://127.0.0.1/'],
    ['into a private network', 'https://a.example/', 'https://192.168.0.1/'],
    ['from this computer into a network', 'https://localhost/', 'https://10.0.0.1/'],
    ['to another scheme', 'https://a.example/', 'file:///etc/passwd'],
    ['with a password', 'https://a.example/', 'https://me:pw@b.example/'],
    ['to nowhere', 'https://a.example/', 'https://'],
  ])('is not followed %s', async (_where, from, to) => {
    const { text, asked } = await ask({ [from]: [302, to] });
    expect([text, asked]).toEqual([null, [from]]);
  });

  it('is not followed to a name behind which there is a private network', async () => {
    const site: Site = { 'https://a.example/': [302, 'https://b.example/'] };
    expect((await ask(site, { 'b.example': ['203.0.113.9', '10.0.0.1'] })).text).toBeNull();
    expect((await ask(site, { 'b.example': ['203.0.113.9'] })).text).toBe('elsewhere');
    const own = { 'a.example': ['10.0.0.2'], 'b.example': ['10.0.0.1'] };
    expect((await ask(site, own)).text).toBe('elsewhere');
  });

  it('stays within the private network that the person named', async () => {
    const site: Site = { 'https://10.0.0.1/': [302, 'https://calendar.local/'] };
    expect((await ask(site)).text).toBe('elsewhere');
  });

  it('is followed five times and no more', async () => {
    const chain = (length: number): Site =>
      Object.fromEntries(
        Array.from({ length }, (_, at) => [
          `https://a.example/${String(at)}`,
          [302, `https://a.example/${String(at + 1)}`] as const,
        ]),
      );
    expect((await ask(chain(5))).text).toBe('elsewhere');
    const { text, asked } = await ask(chain(6));
    expect([text, asked.length]).toEqual([null, 6]);
  });

  it('leads nowhere where no address is given', async () => {
    const answer = await follow(
      'https://a.example/',
      {},
      {
        fetch: () => Promise.resolve(new Response(null, { status: 302 })),
        addressesOf: () => Promise.resolve([]),
      },
    );
    expect(answer).toBeNull();
  });
});
