import type { CalendarRule } from '../../contract/calendar.ts';

/** What came of reading a calendar. */
export type FetchedCalendar =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed'; readonly retryAfterMs: number | null };

/** Gets the text of a calendar; never rejects. */
export interface CalendarSource {
  fetch(rule: Pick<CalendarRule, 'url' | 'file'>): Promise<FetchedCalendar>;
  /** Forgets what was kept to spare a download. */
  forget(): void;
}

/** What the source needs. */
export interface CalendarSourcePorts {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** The file's text; null where it is larger than `mostBytes`. Rejects if it cannot be read. */
  readFile(path: string, mostBytes: number): Promise<string | null>;
}

const mostBytes = 50_000_000;
/** A larger calendar is fetched anew instead of being kept in memory, in characters. */
const mostKept = 4_000_000;
const timeoutMs = 60_000;
const secondMs = 1000;
const failed = { kind: 'failed', retryAfterMs: null } as const;

interface Kept {
  readonly url: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function textOf(response: Response): Promise<string | null> {
  const parts: string[] = [];
  const decoder = new TextDecoder();
  let bytes = 0;
  // The body of a response is made of bytes; Node's types leave it open.
  const body: AsyncIterable<Uint8Array> | null = response.body;
  if (body === null) return '';
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return null;
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}

function retryAfterMs(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * secondMs : null;
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
    const response = await ports.fetch(url, {
      headers: { accept: 'text/calendar', ...known?.headers },
      credentials: 'omit',
      // The address itself is what gives access: it is not handed on to wherever a redirect points.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === 304 && known !== null) return { kind: 'text', text: known.text };
    if (!response.ok) return { kind: 'failed', retryAfterMs: retryAfterMs(response) };
    const text = await textOf(response);
    if (text === null) return { kind: 'too-large' };
    keep(url, response, text);
    return { kind: 'text', text };
  };

  const open = async (path: string): Promise<FetchedCalendar> => {
    const text = await ports.readFile(path, mostBytes);
    return text === null ? { kind: 'too-large' } : { kind: 'text', text };
  };

  return {
    fetch: async ({ url, file }) => {
      try {
        if (url !== undefined) return await download(url);
        return file === undefined ? failed : await open(file);
      } catch {
        // Why is not told: an error text may hold the address.
        return failed;
      }
    },
    forget: () => {
      kept = null;
    },
  };
}
