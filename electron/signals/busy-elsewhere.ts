import type { BusyElsewhere } from '../contract/word-lists.ts';
import type { OnSignal } from './signal.ts';
import type { SetTimer } from './timers.ts';
import type { ExternalPresence } from './external-presence.ts';
import { secondMs } from '../contract/time.ts';

/** `unknown` where this system does not let anybody find out; null for neither. */
export type BusyReading = BusyElsewhere | 'unknown' | null;

/** What the signal needs from the machine. */
export interface BusyElsewherePorts {
  /** What other programs reported. */
  readonly external: Pick<ExternalPresence, 'holds' | 'endsAt'>;
  /** Asks the machine, which costs something; never rejects. */
  detect(): Promise<BusyReading>;
  /** After how many seconds without input each idle rule holds; empty where there is none. */
  stages(): readonly number[];
  /** What keeps sitting still from being idling, by the rules. */
  heeded(): readonly BusyElsewhere[];
  /** Epoch ms. */
  now(): number;
  readonly setTimer: SetTimer;
}

/** Watches for calls and presentations. */
export interface BusyElsewhereSignal {
  /** Looks anew: a program reported something, a rule changed, the computer woke up. */
  look(): void;
  /** Nobody has touched the computer since then (epoch ms). Resolves once the busy reading is known and emitted. */
  idle(since: number): Promise<void>;
  /** Somebody is there: nothing need be asked. */
  active(): void;
  /** What is known now. */
  last(): BusyReading;
  stop(): void;
}

/** The machine is asked so long before an idle rule would hold, in ms. */
const leadMs = 2000;
/** While somebody sits still in a call, how soon its end is noticed, in ms. */
const lookEveryMs = 10_000;

/**
 * Emits calls and presentations. What other programs report counts at once; the machine is asked only
 * when an idle rule is about to hold, and while its answer keeps one from holding. What is unknown
 * counts as none.
 */
export function createBusyElsewhereSignal(
  ports: BusyElsewherePorts,
  emit: OnSignal,
): BusyElsewhereSignal {
  const { now, setTimer, external } = ports;
  let emitted: BusyElsewhere | null = null;
  let detected: BusyReading = 'unknown';
  /** Since when idling counts (epoch ms); null while somebody is there. */
  let from: number | null = null;
  let turn = 0;
  let cancelAsking: () => void = () => undefined;
  let cancelEnd: () => void = () => undefined;

  /** Both may be true; then what a rule goes by counts. */
  const reading = (): BusyElsewhere | null => {
    const all = new Set<BusyElsewhere>(external.holds());
    if (detected !== 'unknown' && detected !== null) all.add(detected);
    const [heeded] = ports.heeded().filter((each) => all.has(each));
    const [any = null] = all;
    return heeded ?? any;
  };

  const update = (): void => {
    cancelEnd();
    const endsAt = external.endsAt();
    if (endsAt !== null) cancelEnd = setTimer(endsAt - now(), update);
    const busy = reading();
    if (busy === emitted) return;
    // Who was in a call was there until now.
    if (busy === null && from !== null) from = now();
    emitted = busy;
    emit({ kind: 'busy-elsewhere', busy });
  };

  const schedule = (since: number): void => {
    cancelAsking();
    const untilStages = ports.stages().map((stage) => since + stage * secondMs - leadMs - now());
    const next = Math.min(...untilStages.filter((ms) => ms > 0));
    const waitMs = detected === 'call' || detected === 'presenting' ? lookEveryMs : next;
    if (Number.isFinite(waitMs)) cancelAsking = setTimer(waitMs, () => void ask());
  };

  const ask = async (): Promise<void> => {
    cancelAsking();
    turn += 1;
    const mine = turn;
    const answer = ports.stages().length === 0 ? 'unknown' : await ports.detect();
    if (mine !== turn || from === null) return;
    detected = answer;
    update();
    schedule(from);
  };

  return {
    look: () => {
      update();
      if (from !== null) schedule(from);
    },
    idle: async (since) => {
      from ??= since;
      await ask();
    },
    active: () => {
      cancelAsking();
      turn += 1;
      from = null;
      if (detected !== 'unknown') detected = null;
      update();
    },
    last: () => reading() ?? (detected === 'unknown' ? 'unknown' : null),
    stop: () => {
      turn += 1;
      cancelAsking();
      cancelEnd();
    },
  };
}

/**
 * Holds the idle signal back until it is known whether the person is in a call: a moment of "away" in
 * the middle of one would be sent to every account.
 */
export function askBeforeIdle(
  busy: Pick<BusyElsewhereSignal, 'idle' | 'active'>,
  emit: OnSignal,
): OnSignal {
  let turn = 0;
  return (signal) => {
    turn += 1;
    const mine = turn;
    if (signal.kind !== 'idle-since') {
      if (signal.kind === 'active') busy.active();
      emit(signal);
      return;
    }
    void busy.idle(signal.since).then(() => {
      // Somebody came back while it was asked.
      if (mine === turn) emit(signal);
    });
  };
}
