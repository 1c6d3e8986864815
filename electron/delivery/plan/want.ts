import type { Json, JsonObject } from '../../contract/json.ts';
import type { Status } from '../../contract/settings/status.ts';
import type { Presence } from '../../contract/views/claim.ts';
import type { Intent } from '../../contract/views/delivery.ts';
import { unpark } from './retry.ts';
import { showsWanted, type DeliveryAccount, type Slot } from './slot.ts';
import { sameJson } from '../../contract/same-json.ts';

/** An intent that has no number yet. */
export type Wanted = Omit<Intent, 'seq'>;

interface Situation {
  /** Null before any status applies. */
  readonly presence: Presence | null;
  readonly statuses: readonly Status[];
  readonly accounts: readonly Pick<DeliveryAccount, 'id' | 'nativeEnd'>[];
  /** A new choice by the person; a return to an older one is automatic (docs/control.md#drift). */
  readonly byPerson: boolean;
}

/** What each account should show; null for one that the status does not name. */
export function intents(situation: Situation): ReadonlyMap<string, Wanted | null> {
  return new Map(situation.accounts.map((account) => [account.id, wantedOf(situation, account)]));
}

function wantedOf(
  { presence, statuses, byPerson }: Situation,
  account: Pick<DeliveryAccount, 'id' | 'nativeEnd'>,
): Wanted | null {
  if (presence === null) {
    return null;
  }
  const status = statuses.find(({ id }) => id === presence.statusId);
  if (status === undefined) {
    return null;
  }
  const setting = settingOf(status, account.id);
  if (setting === undefined) {
    return null;
  }
  const message = presence.message ?? status.message ?? null;
  return {
    statusId: status.id,
    setting: fillMessage(setting, message),
    origin: byPerson ? 'person' : 'automatic',
    endsAt: account.nativeEnd ? presence.until : null,
  };
}

/** An account may have an id that every object has a property of. */
function settingOf({ accounts }: Status, accountId: string): JsonObject | undefined {
  return Object.hasOwn(accounts, accountId) ? accounts[accountId] : undefined;
}

const placeholder = '{message}';

/**
 * A vendor setting with `{message}` filled in, once: what the message itself says is left alone.
 * Without a message (null or empty) a field that asks for it is left out, and so is an object that
 * has nothing to say without it, such as a reply mail of which only its switches are left
 * (docs/control.md#fields). A field given as `""` stays.
 */
export function fillMessage(setting: JsonObject, message: string | null): JsonObject {
  return fillFields(setting, message);
}

function fillFields(object: JsonObject, message: string | null): JsonObject {
  const filled: [string, Json][] = [];
  for (const [key, value] of Object.entries(object)) {
    const next = fill(value, message);
    if (next !== undefined) {
      filled.push([key, next]);
    }
  }
  return Object.fromEntries(filled);
}

function fill(value: Json, message: string | null): Json | undefined {
  if (typeof value === 'string') {
    return fillText(value, message);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return isList(value) ? fillList(value, message) : fillObject(value, message);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function fillText(text: string, message: string | null): string | undefined {
  if (!text.includes(placeholder)) {
    return text;
  }
  return message === null || message === ''
    ? undefined
    : text.replaceAll(placeholder, () => message);
}

function fillList(list: readonly Json[], message: string | null): Json | undefined {
  const filled = list.map((item) => fill(item, message)).filter((item) => item !== undefined);
  return filled.length === 0 && list.length > 0 ? undefined : filled;
}

function fillObject(object: JsonObject, message: string | null): Json | undefined {
  const filled = fillFields(object, message);
  const hasLost = Object.keys(filled).length < Object.keys(object).length;
  return hasLost && !saysSomething(filled) ? undefined : filled;
}

function saysSomething(object: JsonObject): boolean {
  return Object.values(object).some(
    (value) => typeof value === 'string' || (typeof value === 'object' && value !== null),
  );
}

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
  const replaced = { ...slot, lastSeq: seq, desired: { ...next, seq }, attempts: 0, overwrites: 0 };
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

/** Two statuses may come to the same for an account. */
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

/** A person's choice is sent at once, whatever happened before; only a rate limit outlives it. */
function startAfresh(slot: Slot): Slot {
  return { ...unpark(slot), failures: 0, notBefore: null, outcome: null };
}

/** An automatic intent waits where the one before it waited; a refusal belonged to the old one. */
function carryOver(slot: Slot): Slot {
  const kind = slot.outcome?.kind;
  const isOver = kind === 'refused' || kind === 'drifted' || kind === 'applied';
  return isOver ? { ...slot, outcome: null } : slot;
}

/**
 * The slot when the person chooses at a computer they have been at since `attendedSince` (epoch ms;
 * null: as far as it knows they are not). What was last seen before they came may have been changed
 * by them elsewhere, so a choice of what is thought to show already is written all the same.
 */
export function markStale(slot: Slot, attendedSince: number | null): Slot {
  const { confirmed } = slot;
  if (confirmed === null) {
    return slot;
  }
  const isFresh = attendedSince !== null && confirmed.at > attendedSince;
  return isFresh ? slot : { ...slot, confirmed: { ...confirmed, setting: null } };
}

/**
 * The slot once the person has left this computer. What they chose here is still delivered, but no
 * longer as their newest choice, since they may make that elsewhere (docs/presence.md#complaints,
 * cases 42 and 43). Where nothing of ours was ever written, a change made elsewhere could not be
 * recognised, and the choice stays one.
 */
export function personLeft(slot: Slot): Slot {
  const { desired, written } = slot;
  return desired?.origin === 'person' && written !== null
    ? { ...slot, desired: { ...desired, origin: 'automatic' } }
    : slot;
}
