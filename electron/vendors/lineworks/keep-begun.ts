import type { Outcome } from '../../contract/delivery.ts';
import type { Notice } from '../../contract/notice.ts';
import type { ApplyRequest } from '../port.ts';
import type { Desk } from './desk.ts';
import type { StatusRecord } from './record.ts';
import { begunStatus } from './scheduled-status.ts';

/**
 * What becomes of an intent where a status that the person had scheduled has begun: it is their word
 * for this time, so nothing automatic ends it, and nobody else is said to have set it. Null where
 * the intent is to be carried out.
 */
export function keepBegun(
  desk: Pick<Desk, 'scheduled' | 'now'>,
  record: StatusRecord | null,
  origin: ApplyRequest<unknown>['origin'],
): Outcome | null {
  const notice = origin === 'person' ? null : begunNotice(desk, record);
  if (record === null || notice === null) return null;
  return { kind: 'drifted', shows: record.fields.profileStatusId, notice };
}

/** Says that what shows is what the person had scheduled; null where it is not. */
export function begunNotice(
  desk: Pick<Desk, 'scheduled' | 'now'>,
  record: StatusRecord | null,
): Notice | null {
  const begun = record && begunStatus(record.fields, desk.scheduled, desk.now);
  if (record === null || begun?.isRunning !== true) return null;
  const { profileStatusId, statusMessage } = record.fields;
  const shows = [profileStatusId, statusMessage].filter((text) => text !== null).join(' ');
  return { code: 'scheduled-begun', params: { shows } };
}
