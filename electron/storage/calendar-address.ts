import type { Automation, WrittenAutomation } from '../contract/settings/automation.ts';
import { hostOf } from '../contract/host-of.ts';
import type { Secrets } from './secrets/secrets.ts';

/** The calendar's address is as good as a password, so it lies among the secrets under this id; no account can have an id with a slash. */
export const calendarSecret = 'automation/calendar';

/** Rules without a secret, and the calendar's address if there was one. */
export interface PartedAutomation {
  readonly automation: Automation;
  readonly calendarUrl: string | undefined;
}

/** Parts the calendar's address, which is a secret, from the rules, which are settings. */
export function partCalendar(written: WrittenAutomation): PartedAutomation {
  const { calendar: given, ...rest } = written;
  if (given === undefined) return { automation: rest, calendarUrl: undefined };
  const { url, ...calendar } = given;
  return url === undefined
    ? { automation: { ...rest, calendar }, calendarUrl: undefined }
    : { automation: { ...rest, calendar: { ...calendar, host: hostOf(url) } }, calendarUrl: url };
}

interface MovePorts {
  /** The settings file, as far as an address can lie in it. */
  readonly settingsStore: {
    /** Null if there is none, or none any more. */
    calendarUrl(): string | null;
    /** False if the disk refused. */
    forgetCalendarUrl(): Promise<boolean>;
  };
  readonly secrets: Pick<Secrets, 'put'>;
}

/** What became of it: `kept` where it has to stay, because nothing may or can protect it. */
export type AddressMove = 'none' | 'moved' | 'kept';

/**
 * Moves a calendar's address out of the settings file, where older versions kept it, to the secrets.
 * It is never lost: where one of the two files cannot be written, everything stays as it was.
 */
export async function moveCalendarAddress(
  { settingsStore, secrets }: MovePorts,
  allowWeak: boolean,
): Promise<AddressMove> {
  const url = settingsStore.calendarUrl();
  if (url === null) return 'none';
  const entries = new Map([[calendarSecret, { given: url, keepSession: false }]]);
  const undo = await secrets.put(entries, allowWeak);
  if (undo === null) return 'kept';
  const isClean = await settingsStore.forgetCalendarUrl();
  if (!isClean) await undo();
  return isClean ? 'moved' : 'kept';
}
