import { join } from 'node:path';
import type { JsonObject } from '../contract/json.ts';
import { emptySettings, type Settings } from '../contract/settings/settings.ts';
import { loadOrRecover, type Recovery } from './recover-file.ts';
import { readSettings, settingsDocument } from './settings-document.ts';
import { ownerOnly } from './write-text.ts';

/** Stores a document under a name such as `settings`, whole or not at all; rejects if it cannot. */
export type WriteDocument = (name: string, document: JsonObject) => Promise<void>;

export interface SettingsStorePorts {
  /** The profile folder, an absolute path. */
  readonly folder: string;
  readonly write: WriteDocument;
}

/** Holds the settings and their file. */
export interface SettingsStore {
  /** The settings in effect. */
  settings(): Settings;
  /** What had to be done when the file was read; null if it was well or not there at all. */
  readonly recovery: Recovery | null;
  /** True once the settings are stored and in effect; false if the disk refused, nothing changed. */
  save(settings: Settings): Promise<boolean>;
  /** The calendar's address as long as it lies in the file, where older versions kept it. */
  calendarUrl(): string | null;
  /** Takes it out of the file; false if the disk refused. */
  forgetCalendarUrl(): Promise<boolean>;
  /** Calls the listener after every save; returns its disposer. */
  onChange(listener: (settings: Settings) => void): () => void;
}

const fileName = 'settings';
const backupName = 'settings.backup';

/** Opens the settings of a profile, from the backup if the file cannot be used. */
export function openSettingsStore({ folder, write }: SettingsStorePorts): SettingsStore {
  const listeners = new Set<(settings: Settings) => void>();
  const loaded = loadOrRecover(join(folder, `${fileName}.json`), readSettings);
  let current = loaded.value?.settings ?? emptySettings();
  let calendarUrl = loaded.value?.calendarUrl ?? null;

  const store = async (settings: Settings, url: string | null): Promise<boolean> => {
    const document = settingsDocument({ settings, calendarUrl: url });
    try {
      await write(fileName, document);
    } catch {
      return false;
    }
    // The file itself is good; a backup that fails now is written at the next save.
    await write(backupName, document).catch(() => undefined);
    return true;
  };

  return {
    settings: () => current,
    recovery: loaded.recovery,
    save: async (settings) => {
      const { host } = settings.automation.calendar ?? {};
      const url = host === current.automation.calendar?.host ? calendarUrl : null;
      const isStored = await store(settings, url);
      if (!isStored) return false;
      current = settings;
      calendarUrl = url;
      for (const listener of listeners) listener(settings);
      return true;
    },
    calendarUrl: () => calendarUrl,
    forgetCalendarUrl: async () => {
      const isClean = await store(current, null);
      if (isClean) calendarUrl = null;
      return isClean;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/**
 * Writes documents through electron-store into a folder (an absolute path), mode 0600. It is loaded
 * at the first write, since a start only reads.
 */
export function createElectronStoreWriter(folder: string): WriteDocument {
  return async (name, document) => {
    const { default: ElectronStore } = await import('electron-store');
    const store = new ElectronStore({
      cwd: folder,
      name,
      configFileMode: ownerOnly,
      accessPropertiesByDotNotation: false,
      // What was damaged at the start has been kept aside; later damage must not block a save.
      clearInvalidConfig: true,
    });
    store.store = { ...document };
  };
}
