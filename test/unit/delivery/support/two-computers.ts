import type { DriftRule } from '../../../../electron/contract/settings/settings.ts';
import type { Failure } from '../../../../electron/contract/views/delivery.ts';
import type { Status } from '../../../../electron/contract/settings/status.ts';
import type { Delivery } from '../../../../electron/delivery/delivery.ts';
import { stateOf } from '../../../../electron/delivery/plan/slot.ts';
import { storedSlotSchema } from '../../../../electron/delivery/plan/stored-slot.ts';
import { createDelivery } from '../../../../electron/delivery/runner.ts';
import { simulatedTime, type SimulatedTime } from './simulated-time.ts';
import { simulatedVendor, type SimulatedVendor } from './simulated-vendor.ts';
import { account, noon } from './slots.ts';
import { presenceOf } from './world.ts';

export const seats = ['left', 'right'] as const;
export type Seat = (typeof seats)[number];

/** One of two computers of the same person, with the same account. */
export interface Computer {
  /** From here the vendor cannot be reached. */
  isOffline: boolean;
  delivery(): Delivery;
  /** What it wants to be shown. */
  wanted(): string | null;
  want(value: string, byPerson: boolean): void;
  state(): string;
  killAndStart(): void;
}

/** Two computers, one vendor, one clock. */
export interface TwoComputers {
  readonly time: SimulatedTime;
  readonly vendor: SimulatedVendor;
  readonly computers: Readonly<Record<Seat, Computer>>;
  /** Where the person is. */
  seat(): Seat;
  /** The person walks over: the other computer is left, this one looks at everything afresh. */
  sitAt(seat: Seat): Promise<void>;
}

const walkMs = 20_000;
const accountId = 'garoon';
const offline: Failure = { kind: 'offline', notice: { code: 'unreachable' } };

function statusOf(value: string): Status {
  return { id: value, name: value, kind: 'busy', accounts: { [accountId]: { value } } };
}

interface Desk {
  readonly time: SimulatedTime;
  readonly vendor: SimulatedVendor;
  readonly random: () => number;
}

function createComputer({ time, vendor, random }: Desk, drift: DriftRule): Computer {
  let saved = '[]';
  let life = 0;
  let wanted: string | null = null;

  const start = (): Delivery => {
    const born = (life += 1);
    /** A killed program neither sends nor hears anything. */
    const alive = <Result>(call: () => Promise<Result>): Promise<Result | Failure> => {
      if (born !== life) return new Promise(() => undefined);
      return computer.isOffline ? Promise.resolve(offline) : call();
    };
    const delivery = createDelivery({
      apply: (call, signal) => alive(() => vendor.apply(call, signal)),
      read: (_, signal) => alive(() => vendor.read(signal)),
      now: () => time.now(),
      setTimer: (ms, fire) =>
        time.setTimer(ms, () => {
          if (born === life) {
            fire();
          }
        }),
      random,
      save: (slots) => {
        saved = born === life ? JSON.stringify(slots) : saved;
      },
      record: () => undefined,
      bug: (error) => {
        throw error;
      },
    });
    delivery.load(storedSlotSchema.array().parse(JSON.parse(saved)));
    delivery.configure([account({ id: accountId, target: accountId, drift })]);
    return delivery;
  };
  let delivery = start();
  const want = (byPerson: boolean): void => {
    const statuses = wanted === null ? [] : [statusOf(wanted)];
    delivery.want(wanted === null ? null : presenceOf(wanted), { statuses }, byPerson);
  };

  const computer: Computer = {
    isOffline: false,
    delivery: () => delivery,
    wanted: () => wanted,
    want: (value, byPerson) => {
      wanted = value;
      want(byPerson);
    },
    state: () => delivery.slots().map(stateOf).join(),
    killAndStart: () => {
      delivery = start();
      delivery.retryNow({ kind: 'start' });
      want(false);
    },
  };
  return computer;
}

/** Both computers have written once, so that each knows what is its own. */
export async function twoComputers(
  rules: Readonly<Record<Seat, DriftRule>>,
  random: () => number,
): Promise<TwoComputers> {
  const time = simulatedTime(noon);
  const vendor = simulatedVendor(time);
  const desk = { time, vendor, random };
  const computers = {
    left: createComputer(desk, rules.left),
    right: createComputer(desk, rules.right),
  };
  let seat: Seat = 'right';

  const sitAt = async (next: Seat): Promise<void> => {
    if (next === seat) {
      return;
    }
    computers[seat].delivery().attend(false);
    await time.advance(walkMs);
    seat = next;
    computers[seat].delivery().attend(true);
    computers[seat].delivery().retryNow({ kind: 'resumed' });
    void computers[seat].delivery().readAll();
  };

  computers.left.delivery().attend(false);
  computers.right.want('right-1', true);
  await time.advance(60_000);
  await sitAt('left');
  computers.left.want('left-1', true);
  await time.advance(60_000);
  return { time, vendor, computers, seat: () => seat, sitAt };
}
