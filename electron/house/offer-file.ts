import type { Envelope } from '../contract/envelope.ts';
import { createFileSaver, type OfferedFile } from '../controls/save-file.ts';
import type { Core } from './core.ts';

/** Offers a file to the person; answers whether they took it, or in words why it could not be written. */
export function createFileOffer({
  speaker,
}: Core): (file: OfferedFile) => Promise<Envelope<{ saved: boolean }>> {
  const saver = createFileSaver();
  return async (file) => {
    const result = await saver.save(file);
    if (result !== 'failed') return { ok: true, value: { saved: result === 'saved' } };
    const message = speaker.speech().texts.t('main:error.cannot-save');
    return { ok: false, error: { code: 'failed', message } };
  };
}
