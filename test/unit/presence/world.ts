import { automationSchema } from '../../../electron/contract/settings/automation.ts';
import type { Presence } from '../../../electron/contract/views/claim.ts';
import { statusSchema } from '../../../electron/contract/settings/status.ts';
import { advance } from '../../../electron/presence/advance.ts';
import type { Calendar } from '../../../electron/presence/calendar.ts';
import { createCalendar } from '../../../electron/presence/create-calendar.ts';
import type { EventOf, PresenceEvent } from '../../../electron/presence/event.ts';
import { presenceOf } from '../../../electron/presence/resolve.ts';
import { rulesOf, type Rules } from '../../../electron/presence/rules.ts';
import { initialState, type PresenceState } from '../../../electron/presence/state.ts';

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Monday, 2026-11-23 09:00 in Warsaw. */
export const nine = Date.UTC(2026, 10, 23, 8);

export const statuses = [
  { id: 'available', name: 'Available', kind: 'available' },
  { id: 'busy', name: 'Busy', kind: 'busy', message: 'deep in work' },
  { id: 'away', name: 'Away', kind: 'away', message: 'not at the desk' },
  { id: 'offline', name: 'Offline', kind: 'offline' },
  { id: 'lunch', name: 'Lunch', kind: 'break', minutes: 60, ends: true },
  { id: 'coffee', name: 'Coffee', kind: 'break', minutes: 10 },
].map((status) => statusSchema.parse(status));

export const usual = {
  start: { status: 'available' },
  idle: [
    { afterSeconds: 300, status: 'away' },
    { afterSeconds: 1800, status: 'offline' },
  ],
  lock: { status: 'away' },
  sleep: { status: 'offline' },
  quit: { status: 'offline' },
};

/** Rules from what a provisioning file would say under `automation`. */
export function rulesWith(automation: object = usual, calendar?: Calendar): Rules {
  const parsed = automationSchema.parse(automation);
  const { workingHours } = parsed;
  const real = createCalendar({ zone: 'Europe/Warsaw', workingHours });
  return rulesOf({ statuses, automation: parsed }, calendar ?? real);
}

export function pick(statusId: string, more: Partial<EventOf<'picked'>> = {}): EventOf<'picked'> {
  return { kind: 'picked', statusId, message: null, ending: null, via: 'tray', ...more };
}

/** A person at a computer: a state, a clock that only moves on demand, and what shows. */
export interface World {
  now(): number;
  state(): PresenceState;
  rules(): Rules;
  /** The presence without waiting for a timer. */
  shows(): string | null;
  presence(): Presence | null;
  happens(...events: readonly PresenceEvent[]): World;
  /** Lets time pass; nothing ticks. */
  wait(ms: number): World;
  /** New settings that somebody made. */
  configure(rules: Rules): World;
  /** Other rules without anybody having changed the settings. */
  under(rules: Rules): World;
  restart(): World;
}

export function world(rules: Rules = rulesWith(), from = nine): World {
  let state = initialState(from);
  let now = from;
  let present = rules;
  const presence = (): Presence | null => presenceOf(state, present, now);
  const it: World = {
    now: () => now,
    state: () => state,
    rules: () => present,
    presence,
    shows: () => presence()?.statusId ?? null,
    happens: (...events) => {
      for (const event of events) state = advance(state, event, { rules: present, now });
      return it;
    },
    wait: (ms) => {
      now += ms;
      return it;
    },
    configure: (next) => it.under(next).happens({ kind: 'settings-changed' }),
    under: (next) => {
      present = next;
      return it;
    },
    restart: () => it.happens({ kind: 'started' }),
  };
  return it;
}

export const locked = (since: number): PresenceEvent => ({ kind: 'locked', since });
export const idleSince = (since: number): PresenceEvent => ({ kind: 'idle-since', since });
export const unlocked: PresenceEvent = { kind: 'unlocked' };
export const active: PresenceEvent = { kind: 'active' };
export const tick: PresenceEvent = { kind: 'tick' };
export const undone: PresenceEvent = { kind: 'undone' };
export const cleared: PresenceEvent = { kind: 'cleared' };
export const resumed: PresenceEvent = { kind: 'resumed' };
export const suspended: PresenceEvent = { kind: 'suspended' };
export const woken: PresenceEvent = { kind: 'resumed-from-sleep' };
export const quitting: PresenceEvent = { kind: 'quitting' };
