import type { Intent } from '../../contract/views/delivery.ts';
import { sameJson, type JsonObject } from '../../contract/json.ts';
import { showsWanted, isNoAnswer } from './state-of.ts';
import type { Slot } from './slot.ts';
import { driftNotice } from './learn.ts';
import { recentCalls } from './due-at.ts';

/** How a computer that woke waits for its network, in ms. */
export const wakeLimits = {
  /** By then calls are tried, network or not. */
  longestMs: 10_000,
  /** The first look; until then the system tells of the network it had before. */
  firstLookMs: 1000,
  lookEveryMs: 500,
  /** Calls are spread over this much, since an office wakes as one. */
  spreadMs: 1000,
} as const;

/** The slot once the computer woke: nothing automatic is sent before `until` (epoch ms). */
export function holdForNetwork(slot: Slot, until: number): Slot {
  return { ...slot, failures: 0, notBefore: until };
}

/** The slot once the network is there: due at `at` (epoch ms), unless it was before. */
export function letGo(slot: Slot, at: number): Slot {
  return slot.notBefore === null ? slot : { ...slot, notBefore: Math.min(slot.notBefore, at) };
}

/** Enough to recognise our own writes after a bad night; older ones have long been overwritten. */
const longestMemory = 8;

/** The slot once its call for `intent` has started at `now` (epoch ms). */
export function begin(slot: Slot, intent: Intent, now: number): Slot {
  return {
    ...spend(slot, now),
    attempts: slot.attempts + 1,
    tried: remember(slot.tried, intent.setting),
    inFlight: {
      intent,
      startedAt: now,
      triedBefore: slot.tried,
      forgiven: false,
    },
  };
}

/** The slot once any call was made at `now` (epoch ms): it counts against the budget. */
export function spend(slot: Slot, now: number): Slot {
  return { ...slot, calls: [...recentCalls(slot, now), now] };
}

function remember(tried: readonly JsonObject[], setting: JsonObject): readonly JsonObject[] {
  return [...tried.filter((one) => !sameJson(one, setting)), setting].slice(-longestMemory);
}

/**
 * The slot once the person has said that what was changed elsewhere may stay
 * (docs/design.md#drift).
 */
export function acceptTheirs(slot: Slot): Slot {
  const notice = driftNotice('accept-theirs', slot.confirmed?.shows ?? null);
  return { ...slot, outcome: { kind: 'drifted', notice } };
}

/**
 * The slot when the person chooses at a computer they have been at since `attendedSince` (epoch ms;
 * null: as far as it knows they are not). What was last seen before they came may have been changed
 * by them elsewhere, so a choice of what is thought to show already is written all the same.
 */
export function doubt(slot: Slot, attendedSince: number | null): Slot {
  const { confirmed } = slot;
  if (confirmed === null) {
    return slot;
  }
  const isFresh = attendedSince !== null && confirmed.at > attendedSince;
  return isFresh ? slot : { ...slot, confirmed: { ...confirmed, setting: null } };
}

/**
 * Lets a parked account be tried once more. A call that started before does not park it again: it
 * used what was replaced since.
 */
function unpark(slot: Slot): Slot {
  const inFlight = slot.inFlight === null ? null : { ...slot.inFlight, forgiven: true };
  return slot.parked
    ? {
        ...slot,
        inFlight,
        parked: false,
        outcome: null,
        failures: 0,
        notBefore: null,
      }
    : { ...slot, inFlight };
}

/**
 * The slot once the person has left this computer. What they chose here is still delivered, but no
 * longer as their newest choice, since they may make that elsewhere (docs/presence.md#complaints,
 * cases 42 and 43). Where nothing of ours was ever written, a change made elsewhere could not be
 * told, and the choice stays one.
 */
export function leave(slot: Slot): Slot {
  const { desired, written } = slot;
  return desired?.origin === 'person' && written !== null
    ? { ...slot, desired: { ...desired, origin: 'automatic' } }
    : slot;
}

/**
 * What makes another try worth while: the network is back or the computer woke (`reachable`), the
 * app started, or the account has new credentials.
 */
type RetryCause = 'reachable' | 'start' | 'credentials';

/** The slot once `cause` has happened. Rate limits are kept, refusals are not repeated blindly. */
export function retry(slot: Slot, cause: RetryCause): Slot {
  switch (cause) {
    case 'reachable':
      return hurry(slot);
    case 'start':
      return hurry(unpark(slot));
    case 'credentials':
      return { ...forgetRefusal(hurry(unpark(slot))), odd: null };
  }
}

function hurry(slot: Slot): Slot {
  return isNoAnswer(slot.outcome?.kind) ? { ...slot, failures: 0, notBefore: null } : slot;
}

/** A refusal may have been for want of a right that the new credentials have. */
function forgetRefusal(slot: Slot): Slot {
  return slot.outcome?.kind === 'refused' ? { ...slot, outcome: null } : slot;
}

/**
 * The slot once the person wants it sent again, whatever the vendor is thought to show
 * (docs/presence.md#complaints, case 55): as a choice of theirs, with the number `seq`. Only a rate
 * limit outlives that.
 */
export function force(slot: Slot, seq: number): Slot {
  if (slot.desired === null) {
    return slot;
  }
  const { confirmed } = slot;
  return {
    ...unpark(slot),
    lastSeq: seq,
    desired: { ...slot.desired, origin: 'person', seq },
    confirmed: confirmed === null ? null : { ...confirmed, setting: null },
    attempts: 0,
    failures: 0,
    notBefore: null,
    outcome: null,
    odd: null,
    insisted: 0,
  };
}

/** An intent that has no number yet. */
export type Wanted = Omit<Intent, 'seq'>;

/**
 * The slot once the account should show `next`; null: the status does not name the account. A new
 * intent replaces the old one. The same intent once more changes nothing unless the person chose
 * it and it is not what the vendor shows (docs/control.md#drift, docs/control.md#sign-in).
 */
export function want(slot: Slot, next: Wanted | null, seq: number): Slot {
  if (next === null) {
    return slot.desired === null ? slot : release(slot, seq);
  }
  if (slot.desired !== null && isSame(slot.desired, next) && !changesAnything(slot, next)) {
    return rename(slot, slot.desired, next.statusId);
  }
  const replaced = { ...slot, lastSeq: seq, desired: { ...next, seq }, attempts: 0, insisted: 0 };
  return next.origin === 'person' ? startAfresh(replaced) : carryOver(replaced);
}

function isSame(desired: Intent, next: Wanted): boolean {
  return desired.endsAt === next.endsAt && sameJson(desired.setting, next.setting);
}

function changesAnything(slot: Slot, next: Wanted): boolean {
  const isChoice = next.origin === 'person' && !isUnderWay(slot);
  return isChoice && (slot.parked || !showsWanted(slot));
}

/** A key pressed twice: the person's very choice is on its way. */
function isUnderWay({ desired, inFlight }: Slot): boolean {
  return inFlight?.intent.origin === 'person' && inFlight.intent.seq === desired?.seq;
}

/** Two statuses may tell an account the same. */
function rename(slot: Slot, desired: Intent, statusId: string): Slot {
  return desired.statusId === statusId ? slot : { ...slot, desired: { ...desired, statusId } };
}

function release(slot: Slot, seq: number): Slot {
  return {
    ...slot,
    lastSeq: seq,
    desired: null,
    attempts: 0,
    failures: 0,
    notBefore: null,
    outcome: slot.parked ? slot.outcome : null,
  };
}

/** A person's choice is tried at once, whatever happened before; only a rate limit outlives it. */
function startAfresh(slot: Slot): Slot {
  return { ...unpark(slot), failures: 0, notBefore: null, outcome: null };
}

/** An automatic intent waits where the one before it waited; a refusal belonged to the old one. */
function carryOver(slot: Slot): Slot {
  const kind = slot.outcome?.kind;
  const isOver = kind === 'refused' || kind === 'drifted' || kind === 'applied';
  return isOver ? { ...slot, outcome: null } : slot;
}

/** Vendors' clocks are not ours. */
const afterEndMs = 5000;

/** The slot once reading its account has started at `now` (epoch ms). */
export function beginRead(slot: Slot, now: number): Slot {
  const endsAt = slot.written?.endsAt ?? now;
  const verifyAt = endsAt > now ? endsAt + afterEndMs : null;
  return { ...spend(slot, now), verifyAt };
}
