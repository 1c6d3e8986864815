import { errorFailure } from '../wording/failures.ts';
import type { Envelope } from '../contract/commands/envelope.ts';
import type { Settings } from '../contract/settings/settings.ts';
import type { Via } from '../contract/views/claim.ts';
import type { StatusView } from '../contract/views/status-view.ts';
import type { Texts } from '../wording/i18n/texts.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import type { PresenceStore } from '../core/presence-store.ts';
import { namedStatus } from './delivery.ts';

interface AnswerPorts {
  readonly presenceStore: PresenceStore;
  settings(): Settings;
  texts(): Texts;
  /** Answers with the view once everything is on disk. */
  done(via?: Via): Promise<Envelope<StatusView>>;
}

/** Carries out the answer to what an absence was; null keeps the record as it is. */
export function createAnswerReturn({
  presenceStore,
  settings,
  texts,
  done,
}: AnswerPorts): Handlers['answerReturn'] {
  return ({ status }, { via }) => {
    if (presenceStore.state().question === null) {
      return errorFailure({ code: 'failed', key: 'no-question' }, texts());
    }
    const named = status === null ? null : namedStatus(status, settings().statuses, texts());
    if (named?.ok === false) return named;
    presenceStore.answerReturn(named?.value.id ?? null, via);
    return done(via);
  };
}
