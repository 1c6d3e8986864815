import os from 'node:os';
import { historyView } from '../conductor/journal-entries.ts';
import { supportBundle } from '../conductor/support-bundle.ts';
import { timelineOf } from '../conductor/timeline.ts';
import type { Diagnosis } from '../contract/diagnosis.ts';
import type { Envelope } from '../contract/envelope.ts';
import type { RecordCommand } from '../contract/record-commands.ts';
import { createFileSaver, type OfferedFile } from '../controls/save-file.ts';
import { toIso } from '../i18n/iso.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import type { Core } from './core.ts';
import { historyText } from './history-text.ts';

/** How far back the presence that held at the beginning of a span is looked for, in ms. */
const leadMs = 14 * 24 * 3_600_000;
const dayLength = '2026-11-22'.length;

/** Builds what reads and saves what was recorded. */
export function buildRecordRoom(
  core: Core,
  diagnose: () => Promise<Diagnosis>,
): Pick<Handlers, RecordCommand> {
  const { delivery, files, settings, speaker } = core;
  const saver = createFileSaver();
  const say = (key: string): string => speaker.speech().texts.t(`main:${key}`);

  const offer = async (file: OfferedFile): Promise<Envelope<{ saved: boolean }>> => {
    const result = await saver.save(file);
    if (result !== 'failed') return { ok: true, value: { saved: result === 'saved' } };
    return { ok: false, error: { code: 'failed', message: say('error.cannot-save') } };
  };

  return {
    timeline: async ({ from, to }) => {
      const entries = await files.journal.read({ from: from - leadMs, to });
      const words = { settings: settings(), speech: speaker.speech() };
      return { ok: true, value: timelineOf(entries, from, words) };
    },
    exportHistory: async ({ from, to, format }) => {
      const entries = (await files.journal.read({ from, to })).map(historyView);
      const days = [from, to].map((at) => toIso(at).slice(0, dayLength));
      return offer({
        title: say('save.history'),
        name: `presently-${[...new Set(days)].join('-to-')}.${format}`,
        text: historyText(entries, format),
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
