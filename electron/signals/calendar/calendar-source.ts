import { open } from 'node:fs/promises';
import type { CalendarRule } from '../../contract/settings/calendar.ts';
import { hostOf } from '../../contract/host-of.ts';
import { readText } from '../../vendors/transport.ts';
import { follow, type FollowPorts } from './follow.ts';
import { secondMs } from '../../contract/time.ts';

/** What came of reading a calendar. */
export type FetchedCalendar =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-large' }
  /** The keyring does not hold the address, or not one of this host. */
  | { readonly kind: 'no-address' }
  | { readonly kind: 'failed'; readonly retryAfterMs: number | null };

/** Gets the text of a calendar; never rejects. */
export interface CalendarSource {
  fetch(rule: Pick<CalendarRule, 'host' | 'file'>): Promise<FetchedCalendar>;
  /** Forgets what was kept to spare a download. */
  forget(): void;
}

export interface CalendarSourcePorts extends FollowPorts {
  /** The address of the feed, which is a secret; null where it is not known. */
  address(): Promise<string | null>;
  /** Epoch ms. */
  now(): number;
  /** The file's text; null where it is larger than `mostBytes`. Rejects if it cannot be read. */
  readFile(path: string, mostBytes: number): Promise<string | null>;
}

const mostBytes = 50_000_000;
/** A larger calendar is fetched anew instead of being kept in memory, in characters. */
const mostKept = 4_000_000;
const timeoutMs = 60_000;
const failed = { kind: 'failed', retryAfterMs: null } as const;

interface Kept {
  readonly url: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Seconds, or a date (RFC 9110). */
function retryAfterMs(response: Response, now: number): number | null {
  const value = response.headers.get('retry-after') ?? '';
  const ms = /^\d+$/u.test(value) ? Number(value) * secondMs : Date.parse(value) - now;
  return ms >= 0 ? ms : null;
}

/** What the server wants to be asked with next time, so that it can say that nothing changed. */
function validators(response: Response): Readonly<Record<string, string>> {
  const [etag, modified] = [response.headers.get('etag'), response.headers.get('last-modified')];
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(modified === null ? {} : { 'if-modified-since': modified }),
  };
}

/** Reads calendars by https or from a file, politely and with limits. */
export function createCalendarSource(ports: CalendarSourcePorts): CalendarSource {
  let kept: Kept | null = null;

  const keep = (url: string, response: Response, text: string): void => {
    const headers = validators(response);
    const isWorthIt = Object.keys(headers).length > 0 && text.length <= mostKept;
    kept = isWorthIt ? { url, text, headers } : null;
  };

  const download = async (url: string): Promise<FetchedCalendar> => {
    const known = kept?.url === url ? kept : null;
    const init = {
      headers: { accept: 'text/calendar', ...known?.headers },
      signal: AbortSignal.timeout(timeoutMs),
    };
    const response = await follow(url, init, ports);
    if (response === null) return failed;
    if (response.status === 304 && known !== null) return { kind: 'text', text: known.text };
    if (!response.ok) return { kind: 'failed', retryAfterMs: retryAfterMs(response, ports.now()) };
    const text = await readText(response.body, mostBytes);
    if (text === null) return { kind: 'too-large' };
    keep(url, response, text);
    return { kind: 'text', text };
  };

  const readLocal = async (path: string): Promise<FetchedCalendar> => {
    const text = await ports.readFile(path, mostBytes);
    return text === null ? { kind: 'too-large' } : { kind: 'text', text };
  };

  return {
    fetch: async ({ host, file }) => {
      try {
        if (file !== undefined) return await readLocal(file);
        const url = host === undefined ? null : await ports.address();
        // An address of another host was stored for another calendar.
        if (url === null || hostOf(url) !== host) return { kind: 'no-address' };
        return await download(url);
      } catch {
        // The reason is dropped: an error text may hold the address.
        return failed;
      }
    },
    forget: () => {
      kept = null;
    },
  };
}

/**
 * The text of a file; null where it is larger than `mostBytes`.
 * Rejects where it cannot be read or is no plain file.
 */
export async function readCalendarFile(path: string, mostBytes: number): Promise<string | null> {
  const file = await open(path, 'r');
  try {
    const facts = await file.stat();
    if (!facts.isFile()) throw new Error('not a file');
    return facts.size > mostBytes ? null : await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
