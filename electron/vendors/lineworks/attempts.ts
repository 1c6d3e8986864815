import { createAttemptMemory, type AttemptMemory } from '../attempt-memory.ts';
import { jsonEqual } from '../json-equal.ts';
import { recognise } from './plan-status.ts';
import type { LineworksSetting } from './setting.ts';
import type { StatusFields } from './status-fields.ts';
import { wantedFields } from './wanted.ts';

/** The unconfirmed writes of one member's status. */
export type Attempts = AttemptMemory<LineworksSetting, StatusFields>;

/** A memory that is empty at first. */
export function createAttempts(): Attempts {
  return createAttemptMemory({ named: namedBy, worded: recognise });
}

/**
 * What a setting names of the status that stands there. When it was to end is not part of a setting:
 * where all its texts have arrived, the end that came with them is ours. Presently never sends an
 * end without a start, so an end alone is somebody else's.
 */
function namedBy(setting: LineworksSetting, held: StatusFields): Partial<StatusFields> | null {
  if (setting.clear === true) return null;
  const { fields } = wantedFields(setting, { now: 0, endsAt: null });
  const hasArrived = jsonEqual({ ...held, ...fields }, held);
  const endsLikeOurs = held.endTime !== null && held.endTime.startTime !== null;
  return hasArrived && endsLikeOurs ? { ...fields, endTime: held.endTime } : fields;
}
