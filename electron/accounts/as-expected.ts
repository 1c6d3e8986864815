import type { Failure } from '../contract/delivery.ts';
import type { ScheduledStatus } from '../contract/scheduled-status.ts';
import { failure } from '../vendors/failure.ts';
import { jsonEqual } from '../vendors/json-equal.ts';
import type { Schedule } from '../vendors/schedule.ts';

/** What the person saw, where that is known. */
interface Seen {
  readonly expected: ScheduledStatus | undefined;
  readonly signal: AbortSignal;
}

/**
 * Does something to a planned status unless it was changed elsewhere since it was seen. Calls on one
 * session never overlap, so what is left between look and call is only what others do at the vendor.
 * One that is not there any more is left to `act`, which knows why.
 */
export async function asExpected<Done>(
  schedule: Pick<Schedule<unknown>, 'list'>,
  { expected, signal }: Seen,
  act: () => Promise<Done>,
): Promise<Done | Failure> {
  if (expected === undefined) return await act();
  const listed = await schedule.list(signal);
  if (listed.kind !== 'listed') return listed;
  const found = listed.entries.find(({ id }) => id === expected.id);
  const isSame = found === undefined || jsonEqual({ ...found }, { ...expected });
  return isSame ? await act() : failure('refused', 'schedule-changed');
}
