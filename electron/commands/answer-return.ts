import { errorFailure } from '../wording/error-failure.ts';
import type { Envelope } from '../contract/commands/envelope.ts';
import type { Settings } from '../contract/settings/settings.ts';
import type { Via } from '../contract/views/claim.ts';
import type { StatusView } from '../contract/views/status-view.ts';
import type { Texts } from '../wording/i18n/texts.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import type { Conductor } from '../core/presence-store.ts';
import { namedStatus } from './delivery.ts';

/** What answering needs. */
interface AnswerPorts {
  readonly conductor: Conductor;
  settings(): Settings;
  texts(): Texts;
  /** Answers with the view once everything is on disk. */
  done(via?: Via): Promise<Envelope<StatusView>>;
}

/** Carries out the answer to what an absence was; null keeps the record as it is. */
export function createAnswerReturn({
  conductor,
  settings,
  texts,
  done,
}: AnswerPorts): Handlers['answerReturn'] {
  return ({ status }, { via }) => {
    if (conductor.state().question === null) {
      return errorFailure({ code: 'failed', key: 'no-question' }, texts());
    }
    const named = status === null ? null : namedStatus(status, settings().statuses, texts());
    if (named?.ok === false) return named;
    conductor.answerReturn(named?.value.id ?? null, via);
    return done(via);
  };
}
