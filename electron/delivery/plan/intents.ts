import type { JsonObject } from '../../contract/json.ts';
import type { Presence } from '../../contract/presence.ts';
import type { Status } from '../../contract/status.ts';
import type { DeliveryAccount } from './delivery-account.ts';
import { fillMessage } from './fill-message.ts';
import type { Wanted } from './want.ts';

/** What the accounts' intents follow from. */
export interface Situation {
  /** Null before any status applies. */
  readonly presence: Presence | null;
  readonly statuses: readonly Status[];
  readonly accounts: readonly Pick<DeliveryAccount, 'id' | 'nativeEnd'>[];
  /** A new choice by the person; a return to an older one is automatic (control: drift). */
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
