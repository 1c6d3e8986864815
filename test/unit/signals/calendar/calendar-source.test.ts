import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostOf } from '../../../../electron/contract/host-of.ts';
import {
  createCalendarSource,
  type CalendarSource,
  type FetchedCalendar,
  readCalendarFile,
} from '../../../../electron/signals/calendar/calendar-source.ts';

const now = Date.parse('2026-11-23T08:00Z');

/** Reads what lies at this address, which the keyring holds. */
function source(url: string | null = null): CalendarSource & { readonly get: Get } {
  const made = createCalendarSource({
    address: () => Promise.resolve(url),
    fetch: (at, init) => fetch(at, { ...init, redirect: 'manual' }),
    addressesOf: () => Promise.resolve([]),
    readFile: readCalendarFile,
    now: () => now,
  });
  return { ...made, get: () => made.fetch({ host: url === null ? 'a.example' : hostOf(url) }) };
}

type Get = () => Promise<FetchedCalendar>;

async function serving(
  answer: RequestListener,
  use: (url: string, asked: readonly IncomingMessage[]) => Promise<void>,
): Promise<void> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  try {
    await use(`http://127.0.0.1:${String(port)}/secret.ics`, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('a calendar by address', () => {
  it('is asked for with what it gave last time, and 304 means the same again', () =>
    serving(
      (request, response) => {
        const isKnown = request.headers['if-none-match'] === '"1"';
        response.writeHead(isKnown ? 304 : 200, { etag: '"1"', 'last-modified': 'then' });
        response.end(isKnown ? undefined : 'BEGIN:VCALENDAR');
      },
      async (url, asked) => {
        const one = source(url);
        const text = { kind: 'text', text: 'BEGIN:VCALENDAR' };
        expect(await one.get()).toEqual(text);
        expect(await one.get()).toEqual(text);
        expect(asked[1]?.headers['if-modified-since']).toBe('then');
        one.forget();
        await one.get();
        expect(asked[2]?.headers['if-none-match']).toBeUndefined();
      },
    ));

  it('says when to come back where the server does, and never why it failed', () =>
    serving(
      (_, response) => {
        response.writeHead(503, { 'retry-after': '120' }).end('no');
      },
      async (url) => {
        expect(await source(url).get()).toEqual({ kind: 'failed', retryAfterMs: 120_000 });
        const gone = source('http://127.0.0.1:1/secret.ics');
        expect(await gone.get()).toEqual({ kind: 'failed', retryAfterMs: null });
      },
    ));

  it('may say when to come back as a date', () =>
    serving(
      (_, response) => {
        response.writeHead(429, { 'retry-after': 'Mon, 23 Nov 2026 08:05:00 GMT' }).end();
      },
      async (url) => {
        expect(await source(url).get()).toEqual({ kind: 'failed', retryAfterMs: 300_000 });
      },
    ));

  it('is not known where the keyring holds none, or one of another host', async () => {
    expect(await source().get()).toEqual({ kind: 'no-address' });
    const other = source('https://a.example/secret.ics');
    expect(await other.fetch({ host: 'b.example' })).toEqual({ kind: 'no-address' });
  });

  it('is followed to where it moved, and not out of its network', () =>
    serving(
      (request, response) => {
        if (request.url === '/other') response.end('BEGIN:VCALENDAR');
        else if (request.url === '/secret.ics')
          response.writeHead(302, { location: '/other' }).end();
        else response.writeHead(302, { location: 'https://10.0.0.1/' }).end();
      },
      async (url, asked) => {
        expect(await source(url).get()).toEqual({ kind: 'text', text: 'BEGIN:VCALENDAR' });
        const away = source(url.replace('secret', 'away'));
        expect(await away.get()).toEqual({ kind: 'failed', retryAfterMs: null });
        expect(asked).toHaveLength(3);
      },
    ));

  it('of more than 50 MB is given up while it comes', () =>
    serving(
      (_, response) => {
        response.on('error', () => undefined);
        const chunk = Buffer.alloc(1_000_000, 'x');
        const send = (): void => {
          while (!response.destroyed && response.write(chunk));
          if (!response.destroyed) response.once('drain', send);
        };
        send();
      },
      async (url) => {
        expect(await source(url).get()).toEqual({ kind: 'too-large' });
      },
    ));
});

describe('a calendar in a file', () => {
  it('is read, refused above the limit, and fails where there is none', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'presently-calendar-'));
    try {
      const file = path.join(folder, 'work.ics');
      await writeFile(file, 'BEGIN:VCALENDAR');
      expect(await source().fetch({ file })).toEqual({ kind: 'text', text: 'BEGIN:VCALENDAR' });
      expect(await readCalendarFile(file, 3)).toBeNull();
      const small = createCalendarSource({
        address: () => Promise.resolve(null),
        addressesOf: () => Promise.resolve([]),
        now: () => now,
        fetch: () => Promise.reject(new Error('not here')),
        readFile: (at) => readCalendarFile(at, 3),
      });
      expect(await small.fetch({ file })).toEqual({ kind: 'too-large' });
      expect(await source().fetch({ file: folder })).toMatchObject({ kind: 'failed' });
      expect(await source().fetch({ file: `${file}.not` })).toMatchObject({ kind: 'failed' });
      expect(await source().fetch({})).toEqual({ kind: 'no-address' });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
