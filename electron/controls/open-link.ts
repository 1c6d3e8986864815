import { dialog } from 'electron/main';
import { failureLine } from '../contract/commands/envelope.ts';
import type { Texts } from '../wording/i18n/texts.ts';
import type { Dispatcher } from './ipc/dispatcher.ts';
import { readDeepLink, type DeepLink } from './deep-link.ts';

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
