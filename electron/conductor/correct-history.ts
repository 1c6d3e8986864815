import type { Envelope } from '../contract/envelope.ts';
import type { JournalEntry } from '../contract/journal-entry.ts';
import type { Settings } from '../contract/settings.ts';
import type { Status } from '../contract/status.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import { namedStatus } from './named-status.ts';

/** What putting the history right needs. */
export interface CorrectPorts {
  /** Epoch ms. */
  now(): number;
  readonly journal: {
    append(entry: JournalEntry): void;
    /** True once everything appended is on the disk. */
    flush(): Promise<boolean>;
  };
  settings(): Settings;
  texts(): Texts;
}

const none = { status: null, name: null, kind: null } as const;

function wordsOf({ id, name, kind }: Status): { status: string } & Pick<Status, 'name' | 'kind'> {
  return { status: id, name, kind };
}

/**
 * Carries out what the person says that a time of the past was. It becomes an entry of its own, as
 * the answer to what an absence was does; nothing is sent to any vendor, whose past stays as it is.
 */
export function createCorrectHistory(ports: CorrectPorts): Handlers['correctHistory'] {
  const failed = (code: 'usage' | 'failed', key: string): Envelope<never> => ({
    ok: false,
    error: { code, message: ports.texts().t(`main:error.${key}`) },
  });

  return async ({ from, to, status, note }) => {
    const at = ports.now();
    if (to > at) return failed('usage', 'not-yet');
    const named =
      status === null ? null : namedStatus(status, ports.settings().statuses, ports.texts());
    if (named?.ok === false) return named;
    ports.journal.append({
      at,
      type: 'correction',
      from,
      to,
      source: 'manual',
      ...(named === null ? none : wordsOf(named.value)),
      ...(note === undefined || note === '' ? {} : { note }),
    });
    const isStored = await ports.journal.flush();
    return isStored ? { ok: true, value: {} } : failed('failed', 'not-stored');
  };
}
