import { dialog } from 'electron/main';
import { failureLine } from '../contract/commands/envelope.ts';
import type { Texts } from '../wording/i18n/texts.ts';
import type { Dispatcher } from './ipc/dispatcher.ts';
import { type CommandInput, type Page, pageSchema } from '../contract/commands/commands.ts';
import { parseFor, parseUntil, type ParsedEnding } from '../contract/parse-ending.ts';

/** What a link asks for, or the text key of why it is ignored. */
type DeepLink =
  | {
      readonly kind: 'set';
      readonly input: CommandInput<'set'>;
      readonly needsConfirmation: boolean;
    }
  | { readonly kind: 'clear' | 'undo' | 'switch' }
  | { readonly kind: 'open'; readonly page: Page }
  | { readonly kind: 'ignored'; readonly problem: string };

const scheme = 'presently:';
const longestLink = 2000;
const bareCommands = ['clear', 'undo', 'switch'] as const;
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

function readEnding(query: URLSearchParams): ParsedEnding | null {
  const duration = query.get('for');
  if (duration !== null) return parseFor(duration);
  const until = query.get('until');
  return until === null ? null : parseUntil(until);
}

function readSet(status: string, query: URLSearchParams): DeepLink {
  const stray = [...query.keys()].find((key) => !setParameters.has(key));
  if (stray !== undefined || status === '') return ignored('unknown');
  if (query.has('for') && query.has('until')) return ignored('for-and-until');
  const ending = readEnding(query);
  if (ending?.ok === false) return ignored(ending.problem);
  const message = query.get('message');
  const input = {
    status,
    ...(message === null ? {} : { message }),
    ...(ending === null ? {} : { ending: ending.ending }),
  };
  return { kind: 'set', input, needsConfirmation: message !== null };
}

function readBare(command: string): DeepLink {
  const bare = bareCommands.find((each) => each === command);
  return bare === undefined ? ignored('unknown') : { kind: bare };
}

function readOpen(operand: string): DeepLink {
  const page = pageSchema.safeParse(operand);
  return page.success ? { kind: 'open', page: page.data } : ignored('unknown');
}

/**
 * Reads a deep link with the rules of the command line (docs/control.md#links). Anything unknown or
 * over-long is ignored; a link with a message must be confirmed, since any web page can hold one.
 */
export function readDeepLink(link: string): DeepLink {
  if (link.length > longestLink) return ignored('too-long');
  if (!URL.canParse(link)) return ignored('unknown');
  const { protocol, hostname, pathname, search, searchParams } = new URL(link);
  const operand = decode(pathname.replace(/^\//u, ''));
  if (protocol !== scheme || operand === null) return ignored('unknown');
  if (hostname === 'set') return readSet(operand, searchParams);
  if (search !== '') return ignored('unknown');
  if (hostname === 'open') return readOpen(operand);
  return operand === '' ? readBare(hostname) : ignored('unknown');
}

export interface LinkPorts {
  readonly dispatcher: Dispatcher;
  texts(): Texts;
  isOn(): boolean;
  /** Says why a link was ignored. */
  ignored(problem: string): void;
}

const caller = { via: 'link' } as const;

type SetLink = Extract<DeepLink, { kind: 'set' }>;

async function confirmed({ input }: SetLink, { t }: Texts): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: t('main:link.question', { status: input.status }),
    detail: t('main:link.message', { message: input.message ?? '' }),
    buttons: [t('main:link.yes'), t('main:link.no')],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

async function setStatus(link: SetLink, ports: LinkPorts): Promise<void> {
  if (link.needsConfirmation && !(await confirmed(link, ports.texts()))) return;
  const answer = await ports.dispatcher.run('set', link.input, caller);
  if (!answer.ok) ports.ignored(failureLine(answer.error));
}

/** Carries out a deep link with the rules of the command line (docs/control.md#links). */
export async function openLink(link: string, ports: LinkPorts): Promise<void> {
  const { dispatcher, texts, ignored } = ports;
  const { t } = texts();
  if (!ports.isOn()) {
    ignored(t('main:link.off'));
    return;
  }
  const wanted = readDeepLink(link);
  switch (wanted.kind) {
    case 'ignored':
      ignored(t('main:link.unknown'));
      return;
    case 'open':
      await dispatcher.run('open', { page: wanted.page }, caller);
      return;
    case 'switch':
      await dispatcher.run('openSwitcher', {}, caller);
      return;
    case 'clear':
    case 'undo':
      await dispatcher.run(wanted.kind, {}, caller);
      return;
    case 'set':
      await setStatus(wanted, ports);
  }
}
