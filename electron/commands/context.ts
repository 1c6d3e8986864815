import type { Diagnosis } from '../contract/views/diagnosis.ts';
import type { DesktopServices } from '../controls/desktop-services.ts';
import type { SignalConnections } from '../core/connect-signals.ts';
import type { Core } from '../core/core.ts';
import type { SettingsChanges } from '../core/settings-changes.ts';
import type { UpdateWatch } from '../core/updates/update-watch.ts';
import type { UserInterface } from '../core/user-interface.ts';

import type { FaultRecord } from '../wording/support-bundle.ts';

/** Everything that commands act on; each file of commands takes from it what it needs. Types only. */
export interface CommandContext {
  readonly core: Core;
  readonly settingsChanges: SettingsChanges;
  readonly signals: SignalConnections;
  readonly ui: Pick<UserInterface, 'window' | 'switcher' | 'hotkeys'>;
  readonly updates: UpdateWatch;
  readonly desktop: DesktopServices;
  /** The folder of the profile, as the system writes paths. */
  readonly dataFolder: string;
  readonly faults: FaultRecord;
  diagnose(): Promise<Diagnosis>;
  /** Applies the quit rule and ends the program. */
  quit(): void;
}
