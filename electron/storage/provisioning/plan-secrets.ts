import { jsonSchema, type Json } from '../../contract/json.ts';
import type { Change } from './change.ts';
import type { Merged } from './merge.ts';
import { calendarSecret } from '../calendar-address.ts';
import type { NewSecret, Secrets } from '../secrets/secrets.ts';
import type { VendorSchemas } from './account-entry.ts';
import { sameJson } from '../../contract/same-json.ts';

export interface SecretPlanPorts {
  readonly secrets: Pick<Secrets, 'given'>;
  readonly vendorSchemas: VendorSchemas;
}

/** The secrets an import brings, and what of them is new. */
export interface PlannedSecrets {
  readonly entries: ReadonlyMap<string, NewSecret>;
  readonly changes: readonly Change[];
}

/**
 * Plans what goes to the keyring: credentials of accounts and the calendar's address. A refresh
 * token equal to the one last imported is not new: the newer one is kept (docs/control.md#import).
 * @param sessions by account id: what vendors gave while the credentials of the file were tried
 */
export async function planSecrets(
  ports: SecretPlanPorts,
  merged: Merged,
  sessions: ReadonlyMap<string, Json>,
): Promise<PlannedSecrets> {
  const entries = new Map<string, NewSecret>();
  const changes: Change[] = [];
  const listed = new Set(
    merged.changes.flatMap((change) => (change.what === 'account' ? [change.id] : [])),
  );
  for (const { id, vendor } of merged.settings.accounts) {
    if (!merged.credentials.has(id)) continue;
    const given: Json = jsonSchema.parse(JSON.parse(JSON.stringify(merged.credentials.get(id))));
    const previous = await ports.secrets.given(id);
    const stays = previous !== null && !merged.movedAccounts.includes(id);
    const keepSession = stays && ports.vendorSchemas[vendor].keepsSession(previous, given);
    const session = sessions.get(id);
    entries.set(id, { given, keepSession, ...(session === undefined ? {} : { session }) });
    if (!listed.has(id) && !sameJson(previous, given)) {
      changes.push({ kind: 'replaced', what: 'credentials', id });
    }
  }
  const address = await planAddress(ports, merged);
  return {
    entries: new Map([...entries, ...address.entries]),
    changes: [...changes, ...address.changes],
  };
}

/** The address of a calendar; it is listed as new unless the rules that it belongs to are. */
async function planAddress(
  { secrets }: SecretPlanPorts,
  { calendarUrl, changes }: Merged,
): Promise<PlannedSecrets> {
  if (calendarUrl === undefined) return { entries: new Map(), changes: [] };
  const isListed = changes.some(({ what }) => what === 'automation');
  const isNew = (await secrets.given(calendarSecret)) !== calendarUrl;
  return {
    entries: new Map([[calendarSecret, { given: calendarUrl, keepSession: false }]]),
    changes: isNew && !isListed ? [{ kind: 'replaced', what: 'calendar address' }] : [],
  };
}
