import { automationSchema } from '../../../electron/contract/settings/automation.ts';
import { emptySettings, type Settings } from '../../../electron/contract/settings/settings.ts';
import { statusSchema } from '../../../electron/contract/settings/status.ts';
import { createPresenceStore, type PresenceStore } from '../../../electron/core/presence-store.ts';
import type { Presence, Via } from '../../../electron/contract/views/claim.ts';
import { createCalendar } from '../../../electron/presence/create-calendar.ts';
import { createLiveRules, type LiveRules } from '../../../electron/core/live-rules.ts';
import { initialState, type PresenceState } from '../../../electron/presence/state.ts';
import { noon } from '../controls/support.ts';

/** Statuses and rules as a small office has them. */
export function officeSettings(automation: object = {}): Settings {
  return {
    ...emptySettings(),
    accounts: [
      { id: 'garoon', vendor: 'garoon', name: 'Garoon', baseUrl: 'https://example.test/g' },
      { id: 'conpeek', vendor: 'conpeek', name: 'Conpeek', baseUrl: 'https://api.example.test' },
    ],
    statuses: [
      { id: 'available', name: 'Available', kind: 'available', accounts: { garoon: {} } },
      { id: 'lunch', name: 'Lunch', kind: 'break', hotkey: 'Control+1', message: 'eating' },
      { id: 'late', name: 'Lunch late', kind: 'break' },
      { id: 'away', name: 'Away', kind: 'away' },
    ].map((status) => statusSchema.parse(status)),
    automation: automationSchema.parse({
      start: { status: 'available' },
      lock: { status: 'away' },
      ...automation,
    }),
  };
}

interface Timer {
  readonly at: number;
  readonly task: () => void;
}

/** What was sent on to the accounts, and whether it was entered into the history as a change. */
interface Delivered {
  readonly presence: Presence | null;
  readonly byPerson: boolean;
  readonly via: Via | null;
  readonly changed: boolean;
}

/** A presence store with a clock that goes only when told. */
export interface TestStore {
  readonly presenceStore: PresenceStore;
  readonly live: LiveRules;
  readonly delivered: Delivered[];
  readonly saved: PresenceState[];
  readonly timers: Set<Timer>;
  settings: Settings;
  now: number;
  /** Lets time pass and fires what is due, one after the other. */
  pass(ms: number): void;
}

export function createTestStore(
  settings = officeSettings(),
  first = initialState(noon),
): TestStore {
  const timers = new Set<Timer>();
  const delivered: Delivered[] = [];
  const saved: PresenceState[] = [];
  const live = createLiveRules({
    settings: () => testStore.settings,
    zone: () => 'UTC',
    load: () => Promise.resolve(createCalendar),
  });
  const base = { live, delivered, saved, timers, settings, now: noon };
  const pass = (ms: number): void => {
    const end = testStore.now + ms;
    for (;;) {
      const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      timers.delete(next);
      testStore.now = next.at;
      next.task();
    }
    testStore.now = end;
  };
  // The presence store asks its ports at once, so they must be there before it.
  const testStore = { ...base, pass } as { -readonly [Key in keyof TestStore]: TestStore[Key] };
  testStore.presenceStore = createPresenceStore(first, {
    now: () => testStore.now,
    setTimer: (ms, task) => {
      const timer = { at: testStore.now + ms, task };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    rules: live.rules,
    settings: () => testStore.settings,
    want: (presence, _settings, byPerson) => {
      delivered.push({ presence, byPerson, via: null, changed: false });
    },
    record: ({ presence, via }) => {
      const byPerson = delivered.pop()?.byPerson ?? false;
      delivered.push({ presence, byPerson, via, changed: true });
    },
    save: (state) => {
      saved.push(state);
    },
  });
  return testStore;
}
