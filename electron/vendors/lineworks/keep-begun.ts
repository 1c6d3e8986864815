import type { Outcome } from '../../contract/delivery.ts';
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
  if (record === null || origin === 'person') return null;
  const begun = begunStatus(record.fields, desk.scheduled, desk.now);
  if (begun?.isRunning !== true) return null;
  const { profileStatusId, statusMessage } = record.fields;
  const shows = [profileStatusId, statusMessage].filter((text) => text !== null).join(' ');
  const notice = { code: 'scheduled-begun', params: { shows } } as const;
  return { kind: 'drifted', shows: profileStatusId, notice };
}
