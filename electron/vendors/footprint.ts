import type { Footprint } from '../contract/views/delivery.ts';
import type { Json } from '../contract/json.ts';
import { sameJson } from '../contract/same-json.ts';

/** Fields of a vendor's record; an absent one is the same as one that is null. */
export type Fields = Readonly<Record<string, Json>>;

export interface FieldChange {
  /** What the vendor holds now. */
  readonly current: Fields;
  /** Only the fields that the new status names; `""` empties one on purpose. */
  readonly wanted: Fields;
  readonly footprint: Footprint;
}

/** What the vendor should hold next, and what to remember once it does. */
export interface FieldPlan {
  readonly next: Fields;
  readonly footprint: Footprint;
}

/**
 * The rule of fields (docs/control.md#fields): a named field is written and what stood there is
 * remembered; one that is not named keeps what the vendor holds, unless it was written by
 * Presently: then it is taken back to what stood there before. What someone else wrote is never
 * erased.
 */
export function planFields(change: FieldChange): FieldPlan {
  const current = new Map(Object.entries(change.current));
  const wanted = new Map(Object.entries(change.wanted));
  const remembered = new Map(Object.entries(change.footprint));
  const next = new Map(current);
  const footprint = new Map<string, Footprint[string]>();

  for (const [field, trace] of remembered) {
    if (!wanted.has(field) && sameJson(current.get(field) ?? null, trace.wrote)) {
      next.set(field, trace.before);
    }
  }
  for (const [field, value] of wanted) {
    const held = current.get(field) ?? null;
    const trace = remembered.get(field);
    const isOurs = trace !== undefined && sameJson(held, trace.wrote);
    next.set(field, value);
    footprint.set(field, { wrote: value, before: isOurs ? trace.before : held });
  }
  return { next: Object.fromEntries(next), footprint: Object.fromEntries(footprint) };
}

/**
 * What to remember when an earlier write was sent but never confirmed: where the vendor does hold
 * what that write said, it is ours, although the stored memory does not know it yet.
 */
export function recallAttempt(
  footprint: Footprint,
  attempted: Footprint,
  current: Fields,
): Footprint {
  const held = new Map(Object.entries(current));
  const arrived = Object.entries(attempted).filter(([field, trace]) =>
    sameJson(held.get(field) ?? null, trace.wrote),
  );
  return Object.fromEntries([...Object.entries(footprint), ...arrived]);
}

/**
 * What a planned write leaves in every field that Presently had or will have a hand in, to recognise
 * it by if its answer never comes. What is only taken back is left as it stood before.
 */
export function attemptOf({ next, footprint }: FieldPlan, known: Footprint): Footprint {
  const after = new Map(Object.entries(next));
  const handedBack = Object.keys(known).map((field): [string, Footprint[string]] => {
    const value = after.get(field) ?? null;
    return [field, { wrote: value, before: value }];
  });
  return Object.fromEntries([...handedBack, ...Object.entries(footprint)]);
}

/**
 * The attempt of which only the fields that it named are known, as if it had been planned over what
 * `footprint` says of our last write; what stood before a field that is not in there is gone.
 */
export function guessAttempt(named: Fields, footprint: Footprint): Footprint {
  const current = Object.fromEntries(
    Object.entries(footprint).map(([field, trace]) => [field, trace.wrote]),
  );
  return attemptOf(planFields({ current, wanted: named, footprint }), footprint);
}
