import type { JsonObject, Json } from '../../contract/json.ts';
import type { Presence } from '../../contract/views/claim.ts';
import type { Status } from '../../contract/settings/status.ts';
import type { DeliveryAccount } from './slot.ts';
import type { Wanted } from './want.ts';

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

/** What the accounts' intents follow from. */
export interface Situation {
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
