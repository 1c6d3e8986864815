import type { BusyElsewhere } from '../contract/word-lists.ts';
import type { Ending } from '../contract/ending.ts';
import type { Meeting } from '../contract/settings/calendar.ts';
import type { Via } from '../contract/views/claim.ts';

/** What each event carries. Instants are epoch ms. */
interface Payloads {
  /** The person chose a status; a null message means the status's own. */
  picked: {
    readonly statusId: string;
    readonly message: string | null;
    readonly ending: Ending | null;
    readonly via: Via;
  };
  cleared: object;
  undone: object;
  paused: { readonly until: number | 'forever' };
  resumed: object;
  /** The person answered what an absence was, or that it needs no name. */
  answered: object;
  /** Levels, not edges: the six below may be repeated as often as a sensor likes. */
  locked: { readonly since: number };
  unlocked: object;
  /** `since` is the instant of the last input. */
  'idle-since': { readonly since: number };
  /** Input was seen just now. */
  active: object;
  /** A call or a presentation in which nobody touches the computer; null when there is none. */
  'busy-elsewhere': { readonly busy: BusyElsewhere | null };
  /** All meetings that are known from now on, those under way included. */
  meetings: { readonly meetings: readonly Meeting[] };
  suspended: object;
  'resumed-from-sleep': object;
  quitting: object;
  /** The program runs anew; what the machine says is unknown until it says it. */
  started: object;
  'settings-changed': object;
  tick: object;
}

export type PresenceEventKind = keyof Payloads;

/** The event of this kind. */
export type EventOf<Kind extends PresenceEventKind> = {
  [Each in Kind]: { readonly kind: Each } & Payloads[Each];
}[Kind];

/** Everything that can change the presence. */
export type PresenceEvent = EventOf<PresenceEventKind>;
