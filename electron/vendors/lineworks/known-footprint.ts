import type { Footprint } from '../../contract/delivery.ts';
import type { Desk } from './desk.ts';
import type { StatusRecord } from './record.ts';
import { ofRecord } from './record-trace.ts';
import { begunStatus } from './scheduled-status.ts';

/**
 * What is ours in the present record: all of it where it is a scheduled status of ours that has
 * begun, else what is remembered of earlier writes, answered or not.
 */
export function knownFootprint(
  { attempts, scheduled, now }: Desk,
  record: StatusRecord,
  remembered: Footprint,
): Footprint {
  const { fields } = record;
  const begun = begunStatus(fields, scheduled, now)?.footprint;
  return begun ?? attempts.recall(fields, ofRecord(remembered, record));
}
