import { jsonObjectSchema, type JsonObject } from '../../../electron/contract/json.ts';
import { sampleStatuses } from '../../../electron/sandbox/sample-statuses.ts';

const kindIds = {
  available: 'available',
  busy: 'busy',
  away: 'away',
  break: 'lunch',
  offline: 'offline',
} as const;

/** What the sample's status of a kind sends to a vendor, its message filled in. */
export function sampleSetting(kind: keyof typeof kindIds, vendor: string): JsonObject {
  const status = sampleStatuses({}).find(({ id }) => id === kindIds[kind]);
  const text = JSON.stringify(status?.accounts[vendor]).replaceAll('{message}', 'back at one');
  return jsonObjectSchema.parse(JSON.parse(text));
}
