import type { CallDesk } from './call-desk.ts';
import { plan, type PlanContext } from './plan/plan.ts';
import { planReads } from './plan/reads.ts';
import type { SlotBook } from './slot-book.ts';

/** What calls are started with. */
export interface StartParts {
  readonly book: Pick<SlotBook, 'all'>;
  readonly desk: Pick<CallDesk, 'write' | 'read' | 'isBusy'>;
  /** Whether it may be looked at now whether what was written holds. */
  readonly mayRead: boolean;
}

/** Starts every call that is due, writes before reads; when to look again, epoch ms, null: not at all. */
export function startDue(parts: StartParts, context: PlanContext): number | null {
  const { calls, wakeAt } = plan(parts.book.all(), context);
  for (const call of calls) {
    parts.desk.write(call);
  }
  return parts.mayRead ? earlier(wakeAt, startReads(parts, context)) : wakeAt;
}

function startReads({ book, desk }: StartParts, context: PlanContext): number | null {
  const { reads, wakeAt } = planReads(book.all(), context);
  for (const accountId of reads) {
    if (!desk.isBusy(accountId)) {
      void desk.read(accountId);
    }
  }
  return wakeAt;
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}
