import os from 'node:os';
import { createCorrectHistory } from '../conductor/correct-history.ts';
import { historyViews } from '../conductor/journal-entries.ts';
import { narrowHistory } from '../conductor/narrow-history.ts';
import { supportBundle } from '../conductor/support-bundle.ts';
import { timelineOf } from '../conductor/timeline.ts';
import type { Diagnosis } from '../contract/diagnosis.ts';
import type { RecordCommand } from '../contract/record-commands.ts';
import { toIso } from '../i18n/iso.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import type { Core } from './core.ts';
import { historyText } from './history-text.ts';
import { createFileOffer } from './offer-file.ts';

const dayLength = '2026-11-22'.length;

/** Builds what reads and saves what was recorded. */
export function buildRecordRoom(
  core: Core,
  diagnose: () => Promise<Diagnosis>,
): Pick<Handlers, RecordCommand> {
  const { delivery, files, settings, speaker } = core;
  const offer = createFileOffer(core);
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
      return offer({
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
        personal: [os.homedir(), os.hostname(), os.userInfo().username],
      });
      return offer({
        title: say('save.support'),
        name: `presently-support-${toIso(Date.now()).slice(0, dayLength)}.json`,
        text: `${JSON.stringify(bundle, null, 2)}\n`,
      });
    },
  };
}
