import * as z from 'zod';
import { accountBaseSchema, type Account, type Settings } from '../contract/settings/settings.ts';
import {
  writtenAutomationSchema,
  type Automation,
  type WrittenAutomation,
} from '../contract/settings/automation.ts';
import { generalSchema } from '../contract/settings/general.ts';
import { type JsonObject, jsonObjectSchema } from '../contract/json.ts';
import { statusSchema } from '../contract/settings/status.ts';
import { partCalendar } from './calendar-address.ts';
import { referenceProblem } from './provisioning/reference-problem.ts';

/** What leads from one version of a document to the next; keys are the versions they start from. */
type Migrations = Readonly<Record<number, (document: JsonObject) => JsonObject>>;

/**
 * Brings a stored document to the given version, one step at a time. Null if it has no version, a
 * newer one than this program knows, or one that no step leads away from.
 */
export function migrate(
  document: unknown,
  migrations: Migrations,
  version: number,
): JsonObject | null {
  let current = jsonObjectSchema.safeParse(document).data;
  for (let step = 0; step <= version; step += 1) {
    const from = current?.['version'];
    if (current === undefined || typeof from !== 'number' || from > version) return null;
    if (from === version) return current;
    const next: JsonObject | undefined = migrations[from]?.(current);
    current = next && { ...next, version: from + 1 };
  }
  return null;
}

/** The version of the settings file that this program writes. */
const settingsVersion = 1;

/** What leads from older versions to the present one; there are none yet. */
const settingsMigrations: Migrations = {};

/**
 * Accounts keep the fields of their vendor unchecked here: an adapter that became stricter must cost
 * one account, which the adapter itself refuses, and never the whole file.
 */
const documentSchema = z.strictObject({
  version: z.literal(settingsVersion),
  accounts: z.array(accountBaseSchema.loose()),
  statuses: z.array(statusSchema),
  automation: writtenAutomationSchema,
  general: generalSchema,
});

/** What a settings file holds. */
export interface StoredSettings {
  readonly settings: Settings;
  /** The calendar's address, which older versions kept there; it belongs to the secrets. */
  readonly calendarUrl: string | null;
}

/** What is in a stored text, or null if it is damaged or newer than this program. */
export function readSettings(
  text: string,
  migrations: Migrations = settingsMigrations,
): StoredSettings | null {
  const document: unknown = JSON.parse(text);
  const parsed = documentSchema.safeParse(migrate(document, migrations, settingsVersion));
  if (!parsed.success) return null;
  const { accounts, statuses, general } = parsed.data;
  const { automation, calendarUrl = null } = partCalendar(parsed.data.automation);
  const settings: Settings = {
    accounts: accounts.map(withoutCredentials),
    statuses,
    automation,
    general,
  };
  return referenceProblem(settings) === null ? { settings, calendarUrl } : null;
}

/** The document that is stored for settings; JSON through and through, without undefined members. */
export function settingsDocument({ settings, calendarUrl }: StoredSettings): JsonObject {
  const { accounts, statuses, general } = settings;
  const automation = withAddress(settings.automation, calendarUrl);
  const document = { version: settingsVersion, accounts, statuses, automation, general };
  return z.record(z.string(), z.json()).parse(JSON.parse(JSON.stringify(document)));
}

/** An address that could not be moved stays with its calendar, so that it is not lost. */
function withAddress(automation: Automation, url: string | null): WrittenAutomation {
  const { calendar } = automation;
  return url === null || calendar === undefined
    ? automation
    : { ...automation, calendar: { ...calendar, url } };
}

/** Somebody may have written credentials into the file by hand; they must not reach an export. */
function withoutCredentials(account: Account & Record<string, unknown>): Account {
  const clean = { ...account };
  delete clean['credentials'];
  return clean;
}
