import { app } from 'electron/main';
import { jsonObjectSchema, type JsonObject } from '../contract/json.ts';
import type { HotkeyControl } from '../controls/hotkeys.ts';
import type { Desktop } from '../signals/desktop.ts';
import type { Core } from './core.ts';

/** What the app knows of its surroundings, for `diagnose`; never a secret. */
export async function diagnose(
  core: Core,
  desktop: Desktop,
  hotkeys: HotkeyControl,
): Promise<JsonObject> {
  const { secrets } = core.files;
  const allowWeak = core.settings().general.allowPlaintextSecrets || secrets.holdsWeak();
  return jsonObjectSchema.parse({
    versions: {
      app: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      node: process.versions.node,
    },
    platform: process.platform,
    trayHost: await desktop.trayHost(),
    secrets: await secrets.protection(allowWeak),
    hotkeys: Object.fromEntries(hotkeys.results()),
    signals: desktop.facts(),
  });
}
