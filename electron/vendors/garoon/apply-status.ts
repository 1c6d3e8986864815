import type { Outcome, Notice, NoticeCode } from '../../contract/views/delivery.ts';
import type { Json } from '../../contract/json.ts';
import { createAttemptMemory, type AttemptMemory } from '../attempt-memory.ts';
import { failure, type ApplyRequest } from '../port.ts';
import { planFields, type FieldPlan } from '../footprint.ts';
import { isForeign } from '../foreign.ts';
import type { Presence, PresenceCalls } from './presence.ts';
import type { GaroonSetting } from './schemas.ts';

/** Garoon, presence/users: at one's desk. */
const present = 'attend';

type Texts = Pick<Presence, 'code' | 'notes'>;

/** The unconfirmed writes of one user's presence. */
export type PresenceMemory = AttemptMemory<GaroonSetting, Texts>;

export function createPresenceMemory(): PresenceMemory {
  return createAttemptMemory({ named: namedFields });
}

/**
 * Reads the presence, merges the setting into it, writes both fields and compares them in the reply
 * (docs/vendors/api.md#writing-to-garoon). Nothing is written when it already is as wanted.
 */
export async function applyStatus(
  calls: PresenceCalls,
  memory: PresenceMemory,
  request: ApplyRequest<GaroonSetting>,
): Promise<Outcome> {
  memory.begin(request.unconfirmed);
  const held = await calls.get(request.signal);
  if (held.kind !== 'presence') {
    return held;
  }
  const { code, notes } = held;
  const current = { code, notes };
  const footprint = memory.recall(current, request.footprint);
  const plan = planFields({ current, wanted: namedFields(request.setting), footprint });
  const wanted = { code: textOf(plan, 'code'), notes: textOf(plan, 'notes') };
  if (isForeign({ shows: code, wanted: wanted.code, wrote: footprint['code']?.wrote }, request)) {
    const wrote = footprint['code']?.wrote ?? request.lastShown;
    return { kind: 'drifted', shows: code, notice: driftOf(code, wrote) };
  }
  if (!isSame(held, wanted)) {
    memory.sending(plan, footprint);
    const written = await calls.patch(wanted, request.signal);
    if (written.kind !== 'presence') {
      return written;
    }
    if (!isSame(written, wanted)) {
      return failure('refused', differs(wanted.code, written.code), {
        wanted: wanted.code,
        shows: written.code,
      });
    }
  }
  memory.confirmed();
  return { kind: 'applied', shows: wanted.code, footprint: plan.footprint, notice: null };
}

/**
 * "Set to present at login" puts a person back to `attend` whenever they log in (GA-5). It cannot be
 * told from a hand that did so, only supposed where what stood there was ours and meant something
 * else. Null where it cannot have been that setting.
 */
export function loginNotice(shows: string): Notice | null {
  return shows === present ? { code: 'set-present-at-login', params: { shows } } : null;
}

function driftOf(shows: string, wrote: Json): Notice {
  const login = wrote === null || wrote === present ? null : loginNotice(shows);
  return login ?? { code: 'changed-elsewhere' };
}

function differs(wanted: string, shows: string): NoticeCode {
  return shows === present && wanted !== present ? 'set-present-at-login' : 'answer-differs';
}

function isSame(left: Texts, right: Texts): boolean {
  return left.code === right.code && left.notes === right.notes;
}

/** A line break in the notes is `\n` (Garoon, update presence). */
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
