import { automationSchema } from '../../../electron/contract/settings/automation.ts';
import { emptySettings, type Settings } from '../../../electron/contract/settings/settings.ts';
import { statusSchema } from '../../../electron/contract/settings/status.ts';
import {
  createConductor,
  type Conductor,
  type PresenceChange,
} from '../../../electron/core/presence-store.ts';
import { createCalendar } from '../../../electron/presence/create-calendar.ts';
import { createLiveRules, type LiveRules } from '../../../electron/core/live-rules.ts';
import { initialState, type PresenceState } from '../../../electron/presence/state.ts';
import { noon } from '../controls/support.ts';

export const minuteMs = 60_000;

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

/** A conductor with a clock that goes only when told. */
export interface Podium {
  readonly conductor: Conductor;
  readonly live: LiveRules;
  readonly delivered: PresenceChange[];
  readonly saved: PresenceState[];
  readonly timers: Set<Timer>;
  settings: Settings;
  now: number;
  /** Lets time pass and fires what is due, one after the other. */
  pass(ms: number): void;
}

export function createPodium(settings = officeSettings(), first = initialState(noon)): Podium {
  const timers = new Set<Timer>();
  const delivered: PresenceChange[] = [];
  const saved: PresenceState[] = [];
  const live = createLiveRules({
    settings: () => podium.settings,
    zone: () => 'UTC',
    load: () => Promise.resolve(createCalendar),
  });
  const base = { live, delivered, saved, timers, settings, now: noon };
  const pass = (ms: number): void => {
    const end = podium.now + ms;
    for (;;) {
      const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      timers.delete(next);
      podium.now = next.at;
      next.task();
    }
    podium.now = end;
  };
  // The conductor asks its ports at once, so they must be there before it.
  const podium = { ...base, pass } as { -readonly [Key in keyof Podium]: Podium[Key] };
  podium.conductor = createConductor(first, {
    now: () => podium.now,
    setTimer: (ms, task) => {
      const timer = { at: podium.now + ms, task };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    rules: live.rules,
    deliver: (change) => {
      delivered.push(change);
    },
    save: (state) => {
      saved.push(state);
    },
  });
  return podium;
}
