import type { Outcome } from '../../contract/delivery.ts';
import type { StatusRecord } from './record.ts';
import type { Outdated, StatusApi } from './status-api.ts';

/** Somebody may change the record between a list and a write; three times in a row is no race. */
const mostRounds = 3;

/**
 * Lists, then acts on the present record; where the act finds the list out of date (404, 409), once
 * more from the start (quick reference, LINE WORKS: safe flow).
 */
export async function inRounds(
  api: StatusApi,
  act: (record: StatusRecord | null) => Promise<Outcome | Outdated>,
): Promise<Outcome> {
  for (let round = 1; ; round += 1) {
    const listed = await api.list();
    if (listed.kind !== 'listed') return listed;
    const done = await act(listed.record);
    if (done.kind !== 'outdated') return done;
    if (round === mostRounds) return done.failure;
  }
}
