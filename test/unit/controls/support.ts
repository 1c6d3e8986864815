import type {
  DeliveryView,
  PresenceView,
  StatusChoice,
  StatusView,
} from '../../../electron/contract/views/status-view.ts';
import type { Language } from '../../../electron/contract/languages.ts';
import { english, loadCatalogue } from '../../../electron/wording/i18n/catalogues.ts';
import type { Speech } from '../../../electron/wording/i18n/speech.ts';
import { createTexts } from '../../../electron/wording/i18n/texts.ts';
import { createTimeFormat } from '../../../electron/wording/i18n/time.ts';

/** 2026-11-22 12:00 UTC. */
export const noon = Date.UTC(2026, 10, 22, 12);

export const lunch: PresenceView = {
  status: 'lunch',
  name: 'Lunch',
  kind: 'break',
  source: 'manual',
  reason: 'picked from the tray',
  message: null,
  since: '2026-11-22T12:00:00+00:00',
  until: null,
  returnsTo: null,
};

export const noPresence: PresenceView = {
  status: null,
  name: null,
  kind: null,
  source: null,
  reason: null,
  message: null,
  since: null,
  until: null,
  returnsTo: null,
};

export const garoon: DeliveryView = {
  id: 'garoon',
  vendor: 'garoon',
  name: 'Garoon',
  state: 'applied',
  shows: 'absence',
  detail: null,
  attempts: 1,
  nextAttemptAt: null,
  at: '2026-11-22T12:00:00.412+00:00',
};

/** A status view with the given parts changed. */
export function viewOf(change: Partial<StatusView> = {}): StatusView {
  return {
    version: 1,
    app: { pid: 4711, version: '0.1.0', electron: '45.4.1', profile: 'default' },
    presence: lunch,
    automation: { paused: false, until: null, flapping: false },
    accounts: [garoon],
    ...change,
  };
}

export const choices: readonly StatusChoice[] = [
  { id: 'available', name: 'Available', kind: 'available', hotkey: 'Control+Alt+1' },
  { id: 'lunch', name: 'Lunch', kind: 'break', hotkey: null },
].map((choice) => ({
  ...choice,
  kind: choice.kind === 'break' ? 'break' : 'available',
  message: null,
  icon: null,
  colour: null,
  minutes: null,
  accounts: ['garoon'],
}));

/** The speech of a language, as the program builds it. */
export async function speechOf(language: Language): Promise<Speech> {
  const texts = createTexts(language, await loadCatalogue(language), english);
  return { texts, time: createTimeFormat(language) };
}
