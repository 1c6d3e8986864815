import type { Settings } from '../contract/settings/settings.ts';
import type { StatusView } from '../contract/views/status-view.ts';
import type { Notifier } from '../controls/notifier.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { VendorSessions } from '../delivery/vendor-sessions.ts';
import type { ProfileFiles } from '../storage/open-profile.ts';
import type { Recovery } from '../storage/recover-file.ts';
import type { Transport } from '../vendors/port.ts';
import type { Speaker } from '../wording/i18n/speech.ts';
import type { AppFacts } from '../wording/status-view.ts';
import type { JournalRecorder } from './journal-entries.ts';
import type { LiveRules } from './live-rules.ts';
import type { PresenceStore } from './presence-store.ts';
import type { RunningState } from './state-keeper.ts';

/** What works without a tray, a window or a sensor: from a choice to the vendors. Types only. */
export interface Core {
  readonly facts: AppFacts;
  readonly files: ProfileFiles<RunningState>;
  readonly speaker: Speaker;
  readonly notifier: Notifier;
  readonly live: LiveRules;
  readonly sessions: VendorSessions;
  readonly transport: Transport;
  readonly delivery: Delivery;
  readonly presenceStore: PresenceStore;
  readonly recorder: JournalRecorder;
  /** What was stored when the program started. */
  readonly stored: RunningState;
  /** What had to be done for files that could not be used; empty if all was well. */
  readonly recoveries: readonly Recovery[];
  settings(): Settings;
  view(): StatusView;
  /** True once everything accepted so far is on disk, false if that failed. */
  durable(): Promise<boolean>;
  reportBug(error: unknown): void;
}
