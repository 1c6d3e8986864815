import type { BusyElsewhere } from '../contract/automation.ts';
import type { OnSignal } from './signal.ts';
import type { SetTimer } from './timers.ts';

/** What can be said of it; `unknown` is honest where the system tells nobody. */
export type BusyReading = BusyElsewhere | 'unknown' | null;

/** What the signal needs from the machine. */
export interface BusyElsewherePorts {
  /** Whether the person is in a call or presents: a vendor's call state, or the system's. */
  busyElsewhere(): BusyReading;
  /** Whether a rule would ask; nothing is looked at otherwise. */
  isWanted(): boolean;
  readonly setTimer: SetTimer;
}

/** How often it is looked at, in ms: well within the shortest idle rule that makes sense. */
const lookEveryMs = 10_000;

/** Tells of calls and presentations; what is unknown counts as none, and is said in diagnostics. */
export function createBusyElsewhereSignal(
  ports: BusyElsewherePorts,
  emit: OnSignal,
): { readonly look: () => void; readonly last: () => BusyReading; readonly stop: () => void } {
  let last: BusyReading = 'unknown';
  let told: BusyElsewhere | null = null;
  let cancel: () => void = () => undefined;

  const look = (): void => {
    cancel();
    const isWanted = ports.isWanted();
    last = isWanted ? ports.busyElsewhere() : 'unknown';
    const busy = last === 'unknown' ? null : last;
    if (busy !== told) emit({ kind: 'busy-elsewhere', busy });
    told = busy;
    if (isWanted) cancel = ports.setTimer(lookEveryMs, look);
  };

  return {
    look,
    last: () => last,
    stop: () => {
      cancel();
    },
  };
}
