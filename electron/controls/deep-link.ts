import type { CommandInput, Page } from '../contract/commands.ts';
import { pageSchema } from '../contract/commands.ts';
import { parseFor, parseUntil } from '../contract/parse-ending.ts';

/** What a link asks for, or the text key of why it is ignored. */
export type DeepLink =
  | {
      readonly kind: 'set';
      readonly input: CommandInput<'set'>;
      readonly needsConfirmation: boolean;
    }
  | { readonly kind: 'clear' | 'undo' }
  | { readonly kind: 'open'; readonly page: Page }
  | { readonly kind: 'ignored'; readonly problem: string };

const scheme = 'presently:';
const longestLink = 2000;
const setParameters: ReadonlySet<string> = new Set(['for', 'until', 'message']);

function ignored(problem: string): DeepLink {
  return { kind: 'ignored', problem };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function readSet(status: string, query: URLSearchParams): DeepLink {
  const stray = [...query.keys()].find((key) => !setParameters.has(key));
  if (stray !== undefined || status === '') return ignored('unknown');
  const duration = query.get('for');
  const until = query.get('until');
  if (duration !== null && until !== null) return ignored('for-and-until');
  const message = query.get('message');
  const said = message === null ? {} : { message };
  if (duration === null && until === null) {
    return { kind: 'set', input: { status, ...said }, needsConfirmation: message !== null };
  }
  const parsed = duration === null ? parseUntil(until ?? '') : parseFor(duration);
  if (!parsed.ok) return ignored(parsed.problem);
  const input = { status, ...said, ending: parsed.ending };
  return { kind: 'set', input, needsConfirmation: message !== null };
}

/**
 * Reads a deep link with the rules of the command line (control: deep links). Anything unknown or
 * over-long is ignored; a link with a message must be confirmed, since any web page can hold one.
 */
export function readDeepLink(link: string): DeepLink {
  if (link.length > longestLink) return ignored('too-long');
  if (!URL.canParse(link)) return ignored('unknown');
  const url = new URL(link);
  const operand = decode(url.pathname.replace(/^\//u, ''));
  if (url.protocol !== scheme || operand === null) return ignored('unknown');
  switch (url.hostname) {
    case 'set':
      return readSet(operand, url.searchParams);
    case 'clear':
    case 'undo':
      return operand === '' && url.search === '' ? { kind: url.hostname } : ignored('unknown');
    case 'open': {
      const page = pageSchema.safeParse(operand);
      return page.success && url.search === ''
        ? { kind: 'open', page: page.data }
        : ignored('unknown');
    }
    default:
      return ignored('unknown');
  }
}
