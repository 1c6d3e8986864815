import { errorFailure, type ErrorKey } from '../wording/failures.ts';
import os from 'node:os';
import { historyViews, narrowHistory } from '../core/journal-entries.ts';
import { supportBundle } from '../wording/support-bundle.ts';
import { timelineOf } from '../wording/timeline.ts';
import type { RecordCommand } from '../contract/commands/history.ts';
import { toIso } from '../wording/i18n/iso.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import type { CommandContext } from './context.ts';
import { offerFile } from './program.ts';
import type { JsonObject } from '../contract/json.ts';
import { historyLines, type HistoryBatches } from '../controls/command-line/history-lines.ts';
import type { Envelope } from '../contract/commands/envelope.ts';
import type { JournalEntry } from '../contract/views/journal-entry.ts';
import type { Settings } from '../contract/settings/settings.ts';
import type { Status } from '../contract/settings/status.ts';
import type { Texts } from '../wording/i18n/texts.ts';
import { namedStatus } from './delivery.ts';

interface CorrectPorts {
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
  const failed = (code: 'usage' | 'failed', key: ErrorKey): Envelope<never> =>
    errorFailure({ code, key }, ports.texts());

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

/** Tells spreadsheets that the letters are UTF-8. */
const byteOrderMark = '\uFEFF';

/** A text that a spreadsheet would take for a formula; a vendor or a message may hold one. */
function harmless(record: JsonObject): JsonObject {
  const cells = Object.entries(record).map(([key, value]) => {
    const isFormula = typeof value === 'string' && /^[=+\-@\t\r]/u.test(value);
    return [key, isFormula ? `'${value}` : value] as const;
  });
  return Object.fromEntries(cells);
}

async function* harmlessOf(batches: HistoryBatches): AsyncGenerator<readonly JsonObject[]> {
  for await (const batch of batches()) yield batch.map(harmless);
}

/**
 * The history as the text of a file, piece by piece: JSON as the command line prints it, or CSV that
 * every spreadsheet reads.
 */
export async function* historyText(
  batches: HistoryBatches,
  format: 'csv' | 'json',
): AsyncGenerator<string> {
  const isCsv = format === 'csv';
  if (isCsv) yield byteOrderMark;
  const source: HistoryBatches = isCsv ? () => harmlessOf(batches) : batches;
  for await (const lines of historyLines(source, format)) {
    yield lines.map((line) => `${line}${isCsv ? '\r\n' : '\n'}`).join('');
  }
}

const dayLength = '2026-11-22'.length;

/** The commands that read and save what was recorded. */
export function historyHandlers(context: CommandContext): Pick<Handlers, RecordCommand> {
  const { core, diagnose, faults } = context;
  const { delivery, files, settings, speaker } = core;
  const say = (key: string): string => speaker.speech().texts.t(`main:${key}`);

  return {
    timeline: async ({ from, to }) => {
      const before = await files.journal.presenceBefore(from);
      const entries = await files.journal.read({ from, to });
      const words = { settings: settings(), speech: speaker.speech() };
      return { ok: true, value: timelineOf(before, entries, words) };
    },
    correctHistory: createCorrectHistory({
      now: Date.now,
      journal: files.journal,
      settings,
      texts: () => speaker.speech().texts,
    }),
    exportHistory: async ({ from, to, format, filter = {} }) => {
      const days = [from, to].map((at) => toIso(at).slice(0, dayLength));
      return offerFile(context, {
        title: say('save.history'),
        name: `presently-${[...new Set(days)].join('-to-')}.${format}`,
        text: historyText(
          () => historyViews(narrowHistory(files.journal.batches({ from, to }), filter)),
          format,
        ),
      });
    },
    saveSupport: async () => {
      const bundle = supportBundle({
        diagnosis: await diagnose(),
        view: core.view(),
        settings: settings(),
        attempts: delivery.attempts,
        log: await faults.log(),
        crashDumps: await faults.crashDumps(),
        personal: [os.homedir(), os.hostname(), os.userInfo().username],
      });
      return offerFile(context, {
        title: say('save.support'),
        name: `presently-support-${toIso(Date.now()).slice(0, dayLength)}.json`,
        text: `${JSON.stringify(bundle, null, 2)}\n`,
      });
    },
  };
}
