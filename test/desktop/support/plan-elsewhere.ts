import type { StatusRecord } from '../../../electron/sandbox/lineworks/profile-status.ts';
import type { Office } from './office.ts';
import { dayMs } from '../../../electron/contract/time.ts';

function userOf({ workplace }: Office): string {
  const [person] = workplace.people;
  return person.lineworksId;
}

/** An instant (epoch ms) as the system writes it. */
export function vendorTime(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/u, '+00:00');
}

/** What the system has planned for the person. */
export function plannedThere(office: Office): StatusRecord | undefined {
  const records = office.workplace.state.lineworks.statusesOf(userOf(office));
  return records.find(({ scheduleType }) => scheduleType === 'RESERVED');
}

/** Plans something as if in the messenger: in three days, for a day, unless told otherwise. */
export function planElsewhere(office: Office, fields: Partial<StatusRecord> = {}): void {
  office.workplace.state.lineworks.store.put(userOf(office), {
    userProfileStatusId: 'uprofile-elsewhere',
    profileStatusId: 'ABSENCE',
    scheduleType: 'RESERVED',
    statusMessage: null,
    startTime: vendorTime(Date.now() + 3 * dayMs),
    endTime: vendorTime(Date.now() + 4 * dayMs),
    autoReplyMail: null,
    ...fields,
  });
}

/** Takes away what the system shows and has planned, as if in the messenger. */
export function clearThere({ workplace }: Office): void {
  workplace.state.lineworks.store.clear();
}
