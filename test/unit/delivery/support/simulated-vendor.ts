import type { Outcome } from '../../../../electron/contract/views/delivery.ts';
import type { Json } from '../../../../electron/contract/json.ts';
import type { Call } from '../../../../electron/delivery/plan/plan.ts';
import type { ReadOutcome } from '../../../../electron/vendors/port.ts';
import type { SimulatedTime } from './simulated-time.ts';

/** How a vendor behaves; `lost` takes the write and fails to say so. */
export const moods = [
  'well',
  'slow',
  'transient',
  'offline',
  'lost',
  'hang',
  'html',
  'broken',
  'limited',
  'signed-out',
  'refuses',
  'throws',
] as const;
export type Mood = (typeof moods)[number];

/** One write as the vendor's side sees it; instants are ms since the start. */
export interface Seen {
  readonly seq: number;
  readonly at: number;
}

/** A vendor in memory that checks what no vendor may see. */
export interface SimulatedVendor {
  mood: Mood;
  shows: string;
  readonly seen: Seen[];
  readonly requests: number[];
  /** When something was written, ms since the start. */
  readonly writes: number[];
  mostAtOnce: number;
  /** How often credentials were refused. */
  refusedSignIns: number;
  apply(call: Call, signal: AbortSignal): Promise<Outcome>;
  read(signal: AbortSignal): Promise<ReadOutcome>;
  /** The app was killed: what is on its way arrives or not, and nobody hears of it. */
  cutOff(arrives: boolean): void;
}

const notice = { code: 'vendor-said' } as const;
const latencyMs = { well: 40, slow: 9000 } as const;

const failures = {
  lost: { kind: 'transient', notice },
  transient: { kind: 'transient', notice },
  hang: { kind: 'transient', notice },
  offline: { kind: 'offline', notice },
  html: { kind: 'unexpected-response', notice: { code: 'not-json' } },
  broken: { kind: 'unexpected-response', notice: { code: 'broken-answer' } },
  limited: { kind: 'rate-limited', retryAfterMs: 90_000, notice },
  'signed-out': { kind: 'auth-expired', notice },
  refuses: { kind: 'refused', notice },
} as const satisfies Partial<Record<Mood, Outcome>>;

function takesWrites(mood: Mood): boolean {
  return mood === 'well' || mood === 'slow' || mood === 'lost';
}

export function wordOf(setting: Readonly<Record<string, Json>>): string {
  return JSON.stringify(setting['value']).slice(1, -1).toUpperCase();
}

export function simulatedVendor(time: SimulatedTime): SimulatedVendor {
  let atOnce = 0;
  let generation = 0;
  let underWay: (() => void)[] = [];

  /** Never comes back to a generation that was cut off. */
  const wait = (ms: number, signal: AbortSignal): Promise<number> => {
    const born = generation;
    return new Promise((resolve) => {
      const come = (): void => {
        if (born === generation) {
          resolve(born);
        }
      };
      time.setTimer(ms, come);
      signal.addEventListener('abort', come);
    });
  };
  const leave = (born: number): Promise<void> => {
    if (born !== generation) {
      return new Promise(() => undefined);
    }
    atOnce -= 1;
    return Promise.resolve();
  };
  const enter = (): void => {
    atOnce += 1;
    vendor.mostAtOnce = Math.max(vendor.mostAtOnce, atOnce);
    vendor.requests.push(time.elapsed());
  };
  const isTheirs = ({ intent, written, unconfirmed, overwriteTheirs }: Call): boolean => {
    const ours = [...unconfirmed, intent.setting].map(wordOf);
    const known = written === null ? '' : written.shows;
    const isForeign = vendor.shows !== known && !ours.includes(vendor.shows);
    return intent.origin === 'automatic' && !overwriteTheirs && isForeign;
  };
  const write = (call: Call): Outcome => {
    if (isTheirs(call)) {
      return { kind: 'drifted', shows: vendor.shows, notice };
    }
    vendor.writes.push(time.elapsed());
    vendor.shows = wordOf(call.intent.setting);
    return { kind: 'applied', shows: vendor.shows, footprint: {}, notice: null };
  };
  const answer = (call: Call, mood: Mood): Outcome => {
    if (mood === 'throws') {
      throw new Error('a bug in an adapter');
    }
    if (mood === 'signed-out') {
      vendor.refusedSignIns += 1;
    }
    const written = takesWrites(mood) ? write(call) : null;
    return mood === 'lost' ? failures.lost : (written ?? failures[mood as keyof typeof failures]);
  };
  const durationOf = (mood: Mood): number =>
    mood === 'hang' ? 1e9 : mood === 'slow' ? latencyMs.slow : latencyMs.well;

  const vendor: SimulatedVendor = {
    mood: 'well',
    shows: '',
    seen: [],
    requests: [],
    writes: [],
    mostAtOnce: 0,
    refusedSignIns: 0,
    apply: async (call, signal) => {
      const { mood } = vendor;
      enter();
      vendor.seen.push({ seq: call.intent.seq, at: time.elapsed() });
      const arrive = (): void => {
        if (takesWrites(mood)) {
          answer(call, mood);
        }
      };
      underWay.push(arrive);
      const born = await wait(durationOf(mood), signal);
      await leave(born);
      underWay = underWay.filter((one) => one !== arrive);
      return signal.aborted ? { kind: 'transient', notice } : answer(call, mood);
    },
    read: async (signal) => {
      const { mood } = vendor;
      enter();
      await leave(await wait(durationOf(mood), signal));
      if (mood === 'signed-out' && !signal.aborted) {
        vendor.refusedSignIns += 1;
        return failures[mood];
      }
      return mood === 'well' || mood === 'slow'
        ? { kind: 'read', shows: vendor.shows }
        : { kind: 'offline', notice };
    },
    cutOff: (arrives) => {
      generation += 1;
      atOnce = 0;
      if (arrives) {
        underWay.forEach((arrive) => {
          arrive();
        });
      }
      underWay = [];
    },
  };
  return vendor;
}
