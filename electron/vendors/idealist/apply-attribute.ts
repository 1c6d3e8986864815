import type { Failure, Outcome } from '../../contract/delivery.ts';
import type { AttemptMemory } from '../attempt-memory.ts';
import { failure } from '../failure.ts';
import { planFields, type Fields } from '../footprint.ts';
import { isForeign } from '../foreign.ts';
import { jsonEqual } from '../json-equal.ts';
import type { ApplyRequest } from '../port.ts';
import { changedKeys } from './changed-keys.ts';
import type { Attributes, Employee } from './employee.ts';
import type { EmployeeCalls } from './employee-calls.ts';
import type { IdealistSetting } from './setting.ts';

/** The calls on the record, and the attribute that holds the work status. */
export interface StatusAttribute {
  readonly calls: EmployeeCalls;
  readonly memory: AttemptMemory<IdealistSetting, Attributes>;
  readonly name: string;
}

/**
 * Reads the record, changes one attribute, writes the whole record back and reads it again: anything
 * else that changed is a refusal (quick reference, Idealist, safe flow).
 */
export async function applyAttribute(
  attribute: StatusAttribute,
  request: ApplyRequest<IdealistSetting>,
): Promise<Outcome> {
  const { calls, memory, name } = attribute;
  const { setting, signal } = request;
  memory.begin(request.tried);
  const backup = await calls.get(signal);
  if (backup.kind !== 'employee') {
    return backup;
  }
  const current = backup.attributes;
  const footprint = memory.recall(current, request.footprint);
  const plan = planFields({ current, wanted: namedAttribute(setting, name), footprint });
  const wanted = textsOf(plan.next);
  const held = attributeOf(current, name);
  const shows = attributeOf(wanted, name);
  if (isForeign({ shows: held, wanted: shows, wrote: footprint[name]?.wrote }, request)) {
    return { kind: 'drifted', shows: held, notice: { code: 'changed-elsewhere' } };
  }
  if (!jsonEqual(current, wanted)) {
    memory.sending(plan, footprint);
    const problem =
      (await calls.put(backup, wanted, signal)) ??
      (await confirm(attribute, { backup, wanted }, signal));
    if (problem !== null) {
      return problem;
    }
  }
  memory.confirmed();
  return { kind: 'applied', shows, footprint: plan.footprint, notice: null };
}

/** The attribute that a setting names, if it names it. */
export function namedAttribute({ value }: IdealistSetting, name: string): Fields {
  return value === undefined ? {} : { [name]: value };
}

/** The text of an attribute, or null if the record has none of that name. */
export function attributeOf(attributes: Attributes, name: string): string | null {
  return new Map(Object.entries(attributes)).get(name) ?? null;
}

/** A write, and what the record was before it. */
interface Written {
  readonly backup: Employee;
  readonly wanted: Attributes;
}

async function confirm(
  { calls, name }: StatusAttribute,
  { backup, wanted }: Written,
  signal: AbortSignal,
): Promise<Failure | null> {
  const after = await calls.get(signal);
  if (after.kind !== 'employee') {
    return after;
  }
  const shows = attributeOf(after.attributes, name);
  const asked = attributeOf(wanted, name);
  const keys = [...changedKeys(backup.record, after.record)];
  if (!jsonEqual(without(after.attributes, name), without(wanted, name))) {
    keys.push('attributes');
  }
  if (keys.length > 0) {
    return failure('refused', 'record-changed', { keys: keys.join(', ') });
  }
  return shows === asked
    ? null
    : failure('refused', 'answer-differs', { wanted: asked ?? '', shows: shows ?? '' });
}

function without(attributes: Attributes, name: string): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => key !== name));
}

/** A field that is null is one that the record does not have. */
function textsOf(fields: Fields): Attributes {
  return Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
