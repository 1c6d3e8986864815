import type { Outcome } from '../../contract/delivery.ts';
import type { AttemptMemory } from '../attempt-memory.ts';
import { failure } from '../failure.ts';
import type { FieldPlan } from '../footprint.ts';
import { isForeign } from '../foreign.ts';
import type { ApplyRequest } from '../port.ts';
import type { Presence } from './presence.ts';
import type { PresenceCalls } from './presence-calls.ts';
import type { GaroonSetting } from './setting.ts';

/**
 * Reads the presence, merges the setting into it, writes both fields and compares them in the reply
 * (quick reference, Garoon, safe flow). Nothing is written when it already is as wanted.
 */
export async function applyPresence(
  calls: PresenceCalls,
  memory: AttemptMemory,
  request: ApplyRequest<GaroonSetting>,
): Promise<Outcome> {
  const held = await calls.get(request.signal);
  if (held.kind !== 'presence') {
    return held;
  }
  const { code, notes } = held;
  const plan = memory.plan({ code, notes }, namedFields(request.setting), request.footprint);
  const wanted = { code: textOf(plan, 'code'), notes: textOf(plan, 'notes') };
  if (isForeign({ shows: code, wanted: wanted.code }, request)) {
    return { kind: 'drifted', shows: code, notice: { code: 'changed-elsewhere' } };
  }
  if (!isSame(held, wanted)) {
    memory.sending(plan);
    const written = await calls.patch(wanted, request.signal);
    if (written.kind !== 'presence') {
      return written;
    }
    if (!isSame(written, wanted)) {
      return failure('refused', 'answer-differs', { wanted: wanted.code, shows: written.code });
    }
  }
  memory.confirmed();
  return { kind: 'applied', shows: wanted.code, footprint: plan.footprint, notice: null };
}

type Texts = Pick<Presence, 'code' | 'notes'>;

function isSame(left: Texts, right: Texts): boolean {
  return left.code === right.code && left.notes === right.notes;
}

/** A line break in the notes is `\n` (Garoon, presence/users). */
function namedFields({ code, notes }: GaroonSetting): Record<string, string> {
  return {
    ...(code === undefined ? {} : { code }),
    ...(notes === undefined ? {} : { notes: notes.replaceAll(/\r\n?/gu, '\n') }),
  };
}

function textOf(plan: FieldPlan, field: keyof Texts): string {
  const value = plan.next[field];
  return typeof value === 'string' ? value : '';
}
