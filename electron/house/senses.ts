import { stateOf } from '../delivery/plan/state-of.ts';
import { createDesktop, type Desktop } from '../signals/desktop.ts';
import type { Signal } from '../signals/signal.ts';
import { setRealTimer } from '../signals/timers.ts';
import type { Core } from './core.ts';
import type { Faces } from './faces.ts';

/** How often the accounts are read to find what was changed elsewhere, in ms. */
const readEveryMs = 10 * 60_000;

/** Everything the machine says, connected to who must know. */
export interface Senses {
  readonly desktop: Desktop;
  start(): Promise<void>;
  stop(): void;
}

/** Builds the senses. */
export function buildSenses(core: Core, faces: () => Faces): Senses {
  const { conductor, delivery, settings } = core;
  let cancelReading: () => void = () => undefined;

  /** Somebody is back, or the computer is: what was shown meanwhile may have changed. */
  const comeBack = (): void => {
    delivery.retryNow({ kind: 'resumed' });
    void delivery.readAll();
    faces().tray.refresh();
  };

  const onSignal = (signal: Signal): void => {
    switch (signal.kind) {
      case 'online':
        delivery.retryNow({ kind: 'online' });
        break;
      case 'resumed-from-sleep':
      case 'unlocked':
        conductor.tell(signal);
        comeBack();
        break;
      case 'locked':
      case 'idle-since':
      case 'active':
      case 'suspended':
        conductor.tell(signal);
    }
  };

  const desktop = createDesktop(
    {
      now: Date.now,
      setTimer: setRealTimer,
      firstIdleStage: () => {
        const stages = settings().automation.idle ?? [];
        return stages.length === 0 ? null : Math.min(...stages.map((stage) => stage.afterSeconds));
      },
      networkIsAwaited: () => delivery.slots().some((slot) => stateOf(slot) === 'retrying'),
    },
    onSignal,
  );

  const readRegularly = (): void => {
    void delivery.readAll();
    cancelReading = setRealTimer(readEveryMs, readRegularly);
  };

  return {
    desktop,
    start: async () => {
      await desktop.start();
      // A dismissal from before a restart holds only while its cause still does.
      if (!desktop.isLocked()) conductor.tell({ kind: 'unlocked' });
      delivery.onChange(desktop.lookForNetwork);
      cancelReading = setRealTimer(readEveryMs, readRegularly);
    },
    stop: () => {
      cancelReading();
      desktop.stop();
    },
  };
}
