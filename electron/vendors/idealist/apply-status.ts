import type { Failure, Footprint, Outcome } from '../../contract/views/delivery.ts';
import type { AttemptMemory } from '../attempt-memory.ts';
import { failure, type ApplyRequest } from '../port.ts';
import { planFields, type Fields } from '../footprint.ts';
import { isForeign } from '../foreign.ts';
import type { EmployeeCalls } from './employee-calls.ts';
import { rewriteEmployee, type Rewritten } from './rewrite-employee.ts';
import { titleField, type IdealistSetting } from './schemas.ts';
import { changesOf, fieldsOf, namedFields, textOf } from './status-fields.ts';
import { sameJson } from '../../contract/same-json.ts';

/** Whose record holds the status, in which attribute, and the calls that reach it. */
export interface StatusContext {
  readonly calls: EmployeeCalls;
  readonly memory: AttemptMemory<IdealistSetting, Fields>;
  /** The employee's id. */
  readonly user: string;
  readonly attribute: string;
}

type Request = ApplyRequest<IdealistSetting>;

/** Reads the record, changes the attribute and the job title, and writes the whole record back. */
export async function applyStatus(context: StatusContext, request: Request): Promise<Outcome> {
  const { calls, memory, user, attribute } = context;
  memory.begin(request.unconfirmed);
  const before = await calls.get({ id: user }, request.signal);
  if (before.kind !== 'employee') {
    return before;
  }
  const current = fieldsOf(before);
  const footprint = memory.recall(current, request.footprint);
  const named = namedFields(request.setting, attribute);
  const kept = keptTitle({ named, current, footprint }, request);
  const wanted = Object.fromEntries(Object.entries(named).filter(([key]) => !(key in kept)));
  const plan = planFields({ current, wanted, footprint });
  const held = textOf(current, attribute);
  const shows = textOf(plan.next, attribute);
  if (isForeign({ shows: held, wanted: shows, wrote: footprint[attribute]?.wrote }, request)) {
    return { kind: 'drifted', shows: held, notice: { code: 'changed-elsewhere' } };
  }
  const changes = changesOf(before, plan.next);
  if (Object.keys(changes).length > 0) {
    memory.sending(plan, footprint);
    const written = await rewriteEmployee(calls, { before, changes }, request.signal);
    const problem =
      written.kind === 'rewritten' ? problemOf(written, plan.next, attribute) : written;
    if (problem !== null) {
      return problem;
    }
  }
  memory.confirmed();
  return {
    kind: 'applied',
    shows,
    footprint: { ...plan.footprint, ...kept },
    notice: Object.keys(kept).length === 0 ? null : { code: 'kept-theirs' },
  };
}

interface TitleWish {
  readonly named: Fields;
  readonly current: Fields;
  readonly footprint: Footprint;
}

/**
 * The memory of the job title, if somebody changed it after us and an automatic status would change
 * it again: their title stays (docs/design.md#drift). A title that was never ours is the usual one,
 * which a status may replace for a time.
 */
function keptTitle({ named, current, footprint }: TitleWish, request: Request): Footprint {
  const trace = footprint[titleField];
  const wanted = named[titleField];
  const held = current[titleField] ?? null;
  const mayOverwrite = request.origin === 'person' || request.overwriteTheirs;
  return mayOverwrite ||
    trace === undefined ||
    wanted === undefined ||
    sameJson(held, trace.wrote) ||
    sameJson(held, wanted)
    ? {}
    : { [titleField]: trace };
}

/** Other keys first: they are somebody else's, and the person is to look at them. */
function problemOf(
  { after, strayed }: Rewritten,
  asked: Fields,
  attribute: string,
): Failure | null {
  const held = fieldsOf(after);
  const names = new Set([...Object.keys(asked), ...Object.keys(held)]);
  const differing = [...names].filter((name) => textOf(held, name) !== textOf(asked, name));
  const ours = differing.filter((name) => name === attribute || name === titleField);
  const others = strayed.filter((key) => key !== 'attributes');
  if (ours.length < differing.length) {
    others.push('attributes');
  }
  if (others.length > 0) {
    return failure('refused', 'record-changed', { keys: others.join(', ') });
  }
  const [first] = ours;
  return first === undefined
    ? null
    : failure('refused', 'answer-differs', {
        wanted: textOf(asked, first) ?? '',
        shows: textOf(held, first) ?? '',
      });
}
