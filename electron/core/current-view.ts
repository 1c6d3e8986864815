import type { Settings } from '../contract/settings/settings.ts';
import type { StatusView } from '../contract/views/status-view.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { Speaker } from '../wording/i18n/speech.ts';
import { statusView, type AppFacts } from '../wording/status-view.ts';
import type { PresenceStore } from './presence-store.ts';

/** Where the parts of the view come from. */
interface ViewSources {
  readonly facts: AppFacts;
  readonly presenceStore: Pick<PresenceStore, 'presence' | 'state'>;
  readonly delivery: Pick<Delivery, 'slots'>;
  readonly speaker: Pick<Speaker, 'speech'>;
  settings(): Settings;
}

/** Tells how everything stands at the moment of the call; window, tray and `status` show it. */
export function createCurrentView(sources: ViewSources): () => StatusView {
  const { facts, presenceStore, delivery, speaker, settings } = sources;
  return () =>
    statusView(
      {
        app: facts,
        presence: presenceStore.presence(),
        state: presenceStore.state(),
        settings: settings(),
        slots: delivery.slots(),
        now: Date.now(),
      },
      speaker.speech(),
    );
}
