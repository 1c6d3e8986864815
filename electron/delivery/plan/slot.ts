import type { JsonObject } from '../../contract/json.ts';
import type { DriftRule } from '../../contract/settings/settings.ts';
import type {
  Confirmed,
  DeliveryState,
  Intent,
  Outcome,
  Notice,
  NoticeCode,
} from '../../contract/views/delivery.ts';
import { sameJson } from '../../contract/same-json.ts';

/** What delivery must know of an account and its vendor, as data; no vendor is named here. */
export interface DeliveryAccount {
  readonly id: string;
  /** Whose status it is: vendor, address and user as one text. If it changes, nothing is known any more. */
  readonly target: string;
  /** Where its calls go; accounts of one host share its limits. Without one it stands for itself. */
  readonly host?: string;
  readonly drift: DriftRule;
  /** How many calls a minute this account may make. */
  readonly callsPerMinute: number;
  /** The vendor ends a timed status by itself, so the end is sent along. */
  readonly nativeEnd: boolean;
  /** The vendor's status can be read. */
  readonly readBack: boolean;
}

/** The call that runs now. */
export interface InFlight {
  readonly intent: Intent;
  /** Epoch ms. */
  readonly startedAt: number;
  /** What was unconfirmed before; a definite answer brings it back. */
  readonly unconfirmedBefore: readonly JsonObject[];
  /** Credentials or a choice came after the start, so a refused sign-in does not park. */
  readonly ignoreAuthFailure: boolean;
}

/**
 * One account's delivery (docs/design.md#delivery), from what it should show to what it shows.
 * Instants are epoch ms. The functions of this folder make a new slot of an old one; none waits,
 * reads the clock or calls a vendor. A slot's state follows from it (`stateOf`):
 *
 *               want                   settle: applied
 *     skipped ---------> pending --------------------------> applied
 *                        |  ^   \                               |
 *     settle: no answer, |  |    \ settle: the vendor says no   | observe, settle:
 *     or a rate limit    v  |     v                             v changed elsewhere
 *                     retrying    refused                    drifted
 *
 *     applied, refused, drifted -- want, resend: something new, or once more --> pending
 *     any -- settle, observe: credentials refused --> needs-sign-in
 *     needs-sign-in -- retry: new credentials, a start; want: a choice --> pending
 *     any -- by hand --> paused -- by hand --> what it was
 *     any -- want: the status no longer names the account --> skipped
 */
export interface Slot {
  readonly accountId: string;
  readonly target: string;
  /** The number of the latest intent or of its withdrawal; numbers never go back, not by a restart. */
  readonly lastSeq: number;
  /** What the account should show; null: the present status does not name it. */
  readonly desired: Intent | null;
  /** What the vendor was last known to show, by a write or a read. */
  readonly confirmed: Confirmed | null;
  /**
   * What Presently's own last write left, and when it was last seen to stand there; what differs
   * from it was changed elsewhere.
   */
  readonly written: Confirmed | null;
  /** Settings of calls whose end is not known: each may stand at the vendor. */
  readonly unconfirmed: readonly JsonObject[];
  /** Calls for the present intent. */
  readonly attempts: number;
  /** Failures in a row, for the backoff. */
  readonly failures: number;
  /** Our own backoff; a person's choice or the network's return ends it. */
  readonly notBefore: number | null;
  /** The vendor's rate limit; nothing but time ends it. */
  readonly limitedUntil: number | null;
  readonly outcome: {
    readonly kind: Outcome['kind'];
    readonly notice: Notice;
  } | null;
  /** Pages where data is due in a row, and when the first call that got one started. */
  readonly unexpectedPages: { readonly count: number; readonly since: number } | null;
  /** When the vendor last gave a proper answer of any kind. */
  readonly answeredAt: number | null;
  /** When the calls of the last minute started, oldest first. */
  readonly calls: readonly number[];
  /** The credentials were refused; waits for new ones, a choice by the person or a start. */
  readonly parked: boolean;
  readonly pausedByHand: boolean;
  /** How often a change made elsewhere was overwritten for the present intent (keep mine). */
  readonly overwrites: number;
  /** When to read whether the vendor still shows what was written, or no longer does after its end. */
  readonly verifyAt: number | null;
  readonly inFlight: InFlight | null;
}

/** A slot of which nothing is wanted or known. */
export function emptySlot(account: { readonly id: string; readonly target: string }): Slot {
  return {
    accountId: account.id,
    target: account.target,
    lastSeq: 0,
    desired: null,
    confirmed: null,
    written: null,
    unconfirmed: [],
    attempts: 0,
    failures: 0,
    notBefore: null,
    limitedUntil: null,
    outcome: null,
    unexpectedPages: null,
    answeredAt: null,
    calls: [],
    parked: false,
    pausedByHand: false,
    overwrites: 0,
    verifyAt: null,
    inFlight: null,
  };
}

/**
 * The state of an account as the tray, the window and the command line show it
 * (docs/design.md#words).
 */
export function stateOf(slot: Slot): DeliveryState {
  if (slot.desired === null) {
    return 'skipped';
  }
  if (slot.pausedByHand) {
    return 'paused';
  }
  if (slot.parked) {
    return 'needs-sign-in';
  }
  if (showsWanted(slot)) {
    return 'applied';
  }
  return slot.outcome === null ? 'pending' : unsettled[slot.outcome.kind];
}

/** What is left of the last outcome while the vendor does not show what is wanted. */
const unsettled: Readonly<Record<Outcome['kind'], DeliveryState>> = {
  applied: 'pending',
  'auth-expired': 'pending',
  refused: 'refused',
  drifted: 'drifted',
  offline: 'retrying',
  transient: 'retrying',
  'rate-limited': 'retrying',
  'unexpected-response': 'retrying',
};

/**
 * Whether the vendor is known to show what is wanted, so that a write can be skipped
 * (docs/control.md#fields). A call whose end is unknown may have changed it, so then nothing is
 * known.
 */
export function showsWanted(slot: Slot): boolean {
  const { desired, confirmed } = slot;
  return (
    desired !== null &&
    confirmed !== null &&
    slot.unconfirmed.length === 0 &&
    confirmed.endsAt === desired.endsAt &&
    sameJson(confirmed.setting, desired.setting)
  );
}

/** What there is to say about an account's delivery; null if its state says it all. */
export function detailOf(slot: Slot): Notice | null {
  if (slot.desired === null || slot.outcome === null) {
    return null;
  }
  const isOver = showsWanted(slot) && !slot.parked && slot.outcome.kind !== 'applied';
  return isOver ? null : slot.outcome.notice;
}

/** Whether the vendor gave no proper answer, so that the call may or may not have arrived. */
export function isNoAnswer(kind: Outcome['kind'] | undefined): boolean {
  return kind === 'offline' || kind === 'transient' || kind === 'unexpected-response';
}

const pages: ReadonlySet<NoticeCode> = new Set([
  'not-json',
  'redirected',
  'login-page',
  'network-sign-in',
]);

/**
 * Whether a page, or the way to one, stood where data was due (docs/control.md#sign-in). An answer
 * that broke off or is not understood is none, and says nothing against the sign-in.
 */
export function isPage({ code }: Notice): boolean {
  return pages.has(code);
}

/**
 * The slot after the clock was set back by so many ms: no wait grows by it, and what was seen
 * before something is still seen before it. Ends of statuses are the person's own times and stay.
 */
export function shiftClock(slot: Slot, backMs: number): Slot {
  const earlier = (at: number | null): number | null => (at === null ? null : at - backMs);
  const seenEarlier = (one: Confirmed | null): Confirmed | null =>
    one === null ? null : { ...one, at: one.at - backMs };
  const { inFlight, unexpectedPages } = slot;
  return {
    ...slot,
    confirmed: seenEarlier(slot.confirmed),
    written: seenEarlier(slot.written),
    notBefore: earlier(slot.notBefore),
    limitedUntil: earlier(slot.limitedUntil),
    answeredAt: earlier(slot.answeredAt),
    verifyAt: earlier(slot.verifyAt),
    calls: slot.calls.map((at) => at - backMs),
    unexpectedPages:
      unexpectedPages === null
        ? null
        : { ...unexpectedPages, since: unexpectedPages.since - backMs },
    inFlight: inFlight === null ? null : { ...inFlight, startedAt: inFlight.startedAt - backMs },
  };
}
