import type { Envelope } from '../contract/envelope.ts';
import { pickStatus } from '../contract/pick-status.ts';
import type { Settings } from '../contract/settings.ts';
import type { Via } from '../contract/via.ts';
import type { StatusView } from '../contract/views.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import type { Conductor } from './conductor.ts';
import { candidateNames } from './pick-account.ts';

/** What answering needs. */
interface AnswerPorts {
  readonly conductor: Conductor;
  settings(): Settings;
  texts(): Texts;
  /** Answers with the view once everything is on disk. */
  done(via?: Via): Promise<Envelope<StatusView>>;
}

function failed(code: 'usage' | 'failed', message: string): Envelope<never> {
  return { ok: false, error: { code, message } };
}

/** Carries out the answer to what an absence was; null keeps the record as it is. */
export function createAnswerReturn({
  conductor,
  settings,
  texts,
  done,
}: AnswerPorts): Handlers['answerReturn'] {
  const say = (key: string, params = {}): string => texts().t(`main:error.${key}`, params);
  return ({ status }, { via }) => {
    if (conductor.state().question === null) return failed('failed', say('no-question'));
    if (status === null) {
      conductor.answerReturn(null, via);
      return done(via);
    }
    const picked = pickStatus(status, settings().statuses);
    if (picked.kind === 'one') {
      conductor.answerReturn(picked.item.id, via);
      return done(via);
    }
    const near = picked.kind === 'ambiguous' ? picked.candidates : picked.nearest;
    const candidates = candidateNames(near);
    const key = picked.kind === 'ambiguous' ? 'ambiguous-status' : 'unknown-status';
    return failed('usage', say(key, { text: status, candidates }));
  };
}
