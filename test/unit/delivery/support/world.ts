import type { Presence } from '../../../../electron/contract/views/claim.ts';
import type { Status } from '../../../../electron/contract/settings/status.ts';
import type {
  Delivery,
  DeliveryPorts,
  DeliveryRecord,
} from '../../../../electron/delivery/delivery.ts';
import {
  stateOf,
  type DeliveryAccount,
  type Slot,
} from '../../../../electron/delivery/plan/slot.ts';
import { storedSlotSchema } from '../../../../electron/delivery/plan/stored-slot.ts';
import { createDelivery } from '../../../../electron/delivery/runner.ts';
import { simulatedTime, type SimulatedTime } from './simulated-time.ts';
import { simulatedVendor, type SimulatedVendor } from './simulated-vendor.ts';
import { account, noon } from './slots.ts';

export const accountIds = ['garoon', 'line'] as const;
export type AccountId = (typeof accountIds)[number];

export const values = ['available', 'lunch', 'busy'] as const;
export type Value = (typeof values)[number];

const statuses: readonly Status[] = values.map((value) => ({
  id: value,
  name: value,
  kind: 'busy',
  accounts: { garoon: { value }, line: { value } },
}));

export function presenceOf(value: string): Presence {
  return {
    statusId: value,
    message: null,
    source: 'manual',
    reason: { kind: 'started' },
    since: noon,
    until: null,
    returnsTo: null,
  };
}

/** The app's delivery with everything around it simulated. */
export interface World {
  readonly time: SimulatedTime;
  readonly vendors: Readonly<Record<AccountId, SimulatedVendor>>;
  readonly records: DeliveryRecord[];
  readonly bugs: unknown[];
  delivery(): Delivery;
  want(value: Value | null, byPerson?: boolean): void;
  state(id: AccountId): string;
  slot(id: AccountId): Slot;
  /** `kill -9` and a new start from what was stored. */
  killAndStart(arrives: boolean): void;
  saved(): string;
  /** What the system tells of the network. */
  isOnline: boolean;
}

export interface WorldOptions {
  readonly rules?: Partial<DeliveryAccount>;
  readonly ports?: Partial<DeliveryPorts>;
  readonly random?: () => number;
}

/** What a killed program hears. */
function silence(): Promise<never> {
  return new Promise(() => undefined);
}

export function createWorld({ rules, ports, random }: WorldOptions = {}): World {
  const time = simulatedTime(noon);
  const vendors = { garoon: simulatedVendor(time), line: simulatedVendor(time) };
  const accounts = accountIds.map((id) => account({ id, target: id, ...rules }));
  const records: DeliveryRecord[] = [];
  const bugs: unknown[] = [];
  let saved = '[]';
  let wanted: Value | null = null;
  let life = 0;

  const vendorOf = (id: string): SimulatedVendor => vendors[id === 'line' ? 'line' : 'garoon'];
  const live = (): Delivery => {
    const born = (life += 1);
    const delivery = createDelivery({
      apply: (call, signal) =>
        born === life ? vendorOf(call.accountId).apply(call, signal) : silence(),
      read: (id, signal) => (born === life ? vendorOf(id).read(signal) : silence()),
      now: () => time.now(),
      setTimer: (ms, fire) =>
        time.setTimer(ms, () => {
          if (born === life) {
            fire();
          }
        }),
      random: random ?? (() => 0.5),
      isOnline: () => world.isOnline,
      save: (slots) => {
        saved = born === life ? JSON.stringify(slots) : saved;
      },
      record: (entry) => records.push(entry),
      bug: (error) => bugs.push(error),
      ...ports,
    });
    delivery.load(storedSlotSchema.array().parse(JSON.parse(saved)));
    delivery.configure(accounts);
    return delivery;
  };
  let delivery = live();
  const presence = (): Presence | null => (wanted === null ? null : presenceOf(wanted));

  const slotOf = (id: AccountId): Slot => {
    const slot = delivery.slots().find(({ accountId }) => accountId === id);
    if (slot === undefined) {
      throw new Error(`no slot for ${id}`);
    }
    return slot;
  };

  const world: World = {
    isOnline: true,
    time,
    vendors,
    records,
    bugs,
    delivery: () => delivery,
    want: (value, byPerson = true) => {
      wanted = value;
      delivery.want(presence(), { statuses }, byPerson);
    },
    state: (id) => stateOf(slotOf(id)),
    slot: slotOf,
    killAndStart: (arrives) => {
      for (const id of accountIds) {
        vendors[id].cutOff(arrives);
      }
      delivery = live();
      delivery.retryNow({ kind: 'start' });
      delivery.want(presence(), { statuses }, false);
    },
    saved: () => saved,
  };
  return world;
}
