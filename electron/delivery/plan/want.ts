import type { Intent } from '../../contract/delivery.ts';
import { sameJson } from './same-json.ts';
import { showsWanted } from './shows-wanted.ts';
import type { Slot } from './slot.ts';
import { unpark } from './unpark.ts';

/** An intent that has no number yet. */
export type Wanted = Omit<Intent, 'seq'>;

/**
 * The slot once the account should show `next`; null: the status does not name the account. A new
 * intent replaces the old one. The same intent once more changes nothing unless the person chose
 * it and it is not what the vendor shows (control: drift, sign-in).
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
