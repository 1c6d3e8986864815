import type { Confirmed, Intent, Outcome } from '../../../../electron/contract/views/delivery.ts';
import type { ObserveContext } from '../../../../electron/delivery/plan/observe.ts';
import type { PlanContext } from '../../../../electron/delivery/plan/plan.ts';
import { begin, type SettleContext } from '../../../../electron/delivery/plan/settle.ts';
import {
  emptySlot,
  type DeliveryAccount,
  type Slot,
} from '../../../../electron/delivery/plan/slot.ts';
import type { Wanted } from '../../../../electron/delivery/plan/want.ts';

export const noon = 1_700_000_000_000;

export const notice = { code: 'vendor-said', params: { text: 'no' } } as const;

export function account(changes: Partial<DeliveryAccount> = {}): DeliveryAccount {
  return {
    id: 'garoon',
    target: 'garoon@example',
    drift: 'ask',
    callsPerMinute: 30,
    nativeEnd: false,
    readBack: true,
    ...changes,
  };
}

export function wanted(value: string, changes: Partial<Wanted> = {}): Wanted {
  return { statusId: value, setting: { value }, origin: 'person', endsAt: null, ...changes };
}

export function intent(value: string, changes: Partial<Intent> = {}): Intent {
  return { ...wanted(value), seq: 1, ...changes };
}

export function confirmed(value: string, changes: Partial<Confirmed> = {}): Confirmed {
  return {
    shows: value.toUpperCase(),
    setting: { value },
    endsAt: null,
    footprint: {},
    at: noon,
    ...changes,
  };
}

export function slot(changes: Partial<Slot> = {}): Slot {
  return { ...emptySlot(account()), ...changes };
}

/** A slot whose vendor shows `value`, which is what is wanted. */
export function appliedSlot(value: string, changes: Partial<Slot> = {}): Slot {
  const both = confirmed(value);
  return slot({ desired: intent(value), confirmed: both, written: both, ...changes });
}

/** A slot whose call for its desired intent runs. */
export function calling(before: Slot): Slot {
  return before.desired === null ? before : begin(before, before.desired, noon);
}

export function context(
  changes: Partial<SettleContext & ObserveContext> = {},
): SettleContext & ObserveContext {
  return {
    now: noon,
    random: 0.5,
    othersReachable: false,
    drift: 'ask',
    attendedSince: noon - 1,
    ...changes,
  };
}

/** What a plan is made with, for these accounts; the person is there. */
export function planContext(
  accounts: readonly DeliveryAccount[],
  changes: Partial<PlanContext> = {},
): PlanContext {
  return {
    now: noon,
    accounts: new Map(accounts.map((one) => [one.id, one])),
    attendedSince: noon - 1,
    ...changes,
  };
}

export function applied(value: string): Outcome {
  return { kind: 'applied', shows: value.toUpperCase(), footprint: {}, notice: null };
}
