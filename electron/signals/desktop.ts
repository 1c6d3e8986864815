import { net, powerMonitor } from 'electron/main';
import type { BusyElsewhere } from '../contract/word-lists.ts';
import { askBeforeIdle, createBusyElsewhereSignal, type BusyReading } from './busy-elsewhere.ts';
import { createExternalPresence, type ExternalReport } from './external-presence.ts';
import { createIdleSignal } from './idle.ts';
import { openBus, type Bus } from './linux/bus.ts';
import { watchLoginManager } from './linux/login-manager.ts';
import { watchScreenSavers } from './linux/screen-saver.ts';
import { hasTrayHost } from './linux/tray-host.ts';
import { recordLastSignals } from './last-signals.ts';
import { createLockSignal, pollLock, type LockSources } from './lock.ts';
import { createOnlineSignal } from './online.ts';
import { watchPowerEvents } from './power-events.ts';
import type { OnSignal } from './signal.ts';
import type { SetTimer } from './timers.ts';

export interface DesktopPorts {
  /** Epoch ms. */
  now(): number;
  readonly setTimer: SetTimer;
  /** After how many seconds without input each idle rule holds; empty where there is none. */
  idleStages(): readonly number[];
  /** In which of these sitting still is not idling. */
  notWhile(): readonly BusyElsewhere[];
  /** Whether an account waits for the network. */
  networkIsAwaited(): boolean;
}

/** What is known of this computer, for diagnostics. */
export interface DesktopFacts extends LockSources {
  readonly idle: { readonly last: number | null; readonly longest: number };
  readonly busyElsewhere: BusyReading;
}

/** The signals of this computer. */
export interface Desktop {
  /** Starts listening; what needs D-Bus follows as soon as the bus answers. */
  start(): Promise<void>;
  /** Looks anew: a rule changed. */
  look(): void;
  /** Looks whether anybody waits for the network: a delivery changed. */
  lookForNetwork(): void;
  isLocked(): boolean;
  /** Another program reports a call or a presentation, or its end. */
  reportExternal(report: ExternalReport): void;
  /** Whether tray icons are shown on this desktop. */
  trayHost(): Promise<boolean>;
  facts(): DesktopFacts;
  stop(): void;
}

/** `getSystemIdleState` wants a threshold; only its `locked` is used here. */
const anyThreshold = 60;

async function sessionBusOf(onLost: () => void): Promise<Bus | null> {
  return process.platform === 'linux' ? openBus('session', onLost) : null;
}

/** Gathers idle, lock, sleep and network from the platform behind one port. */
export function createDesktop(ports: DesktopPorts, onSignal: OnSignal): Desktop {
  const { now, setTimer } = ports;
  const { emit, lastSignals } = recordLastSignals(now, onSignal);
  let screenSavers: readonly string[] = [];
  let loginManager = false;
  let sessionBus: Promise<Bus | null> | null = null;
  let systemBus: Bus | null = null;
  let stopPower: () => void = () => undefined;

  const lock = createLockSignal(now, (signal) => {
    emit(signal);
    idle.look();
  });
  const external = createExternalPresence(now);
  const busy = createBusyElsewhereSignal(
    {
      external,
      detect: () => detectElsewhere(),
      stages: ports.idleStages,
      heeded: ports.notWhile,
      now,
      setTimer,
    },
    emit,
  );
  const idle = createIdleSignal(
    {
      idleSeconds: () => powerMonitor.getSystemIdleTime(),
      isLocked: lock.isLocked,
      now,
      setTimer,
    },
    () => (ports.idleStages().length === 0 ? null : Math.min(...ports.idleStages())),
    askBeforeIdle(busy, emit),
  );
  const hasEvents = (): boolean =>
    process.platform !== 'linux' || screenSavers.length > 0 || loginManager;
  const lockPoll = pollLock(lock, {
    idleState: () => powerMonitor.getSystemIdleState(anyThreshold),
    hasEvents,
    setTimer,
  });
  const online = createOnlineSignal(
    { isOnline: () => net.isOnline(), isAwaited: ports.networkIsAwaited, setTimer },
    emit,
  );

  const bus = (): Promise<Bus | null> => {
    sessionBus ??= sessionBusOf(() => {
      screenSavers = [];
      lock.forget('screen-saver');
    });
    return sessionBus;
  };

  const detectElsewhere = async (): Promise<BusyReading> => {
    if (process.platform !== 'linux') return 'unknown';
    const { detectBusy } = await import('./linux/detect-busy.ts');
    return detectBusy(await bus());
  };

  const watchLoginSession = async (): Promise<void> => {
    const sessionId = process.env['XDG_SESSION_ID'];
    if (process.platform !== 'linux' || sessionId === undefined) return;
    systemBus = await openBus('system', () => {
      loginManager = false;
      lock.forget('login-manager');
    });
    if (!systemBus) return;
    loginManager = await watchLoginManager(systemBus, sessionId, (locked) => {
      lock.report('login-manager', locked);
    });
    if (!loginManager) systemBus.close();
  };

  return {
    start: async () => {
      stopPower = watchPowerEvents(lock, emit);
      idle.look();
      busy.look();
      const session = await bus();
      if (session) {
        screenSavers = await watchScreenSavers(session, (active) => {
          lock.report('screen-saver', active);
        });
      }
      await watchLoginSession();
      lockPoll.look();
    },
    look: () => {
      idle.look();
      busy.look();
    },
    lookForNetwork: online.look,
    isLocked: lock.isLocked,
    reportExternal: (report) => {
      external.report(report);
      busy.look();
    },
    trayHost: async () => {
      if (process.platform !== 'linux') return true;
      const session = await bus();
      return session !== null && (await hasTrayHost(session));
    },
    facts: () => ({
      idle: idle.readings(),
      lock: Object.fromEntries(lock.readings()),
      screenSavers,
      loginManager,
      busyElsewhere: busy.last(),
      lastSeen: lastSignals(),
    }),
    stop: () => {
      stopPower();
      idle.stop();
      busy.stop();
      lockPoll.stop();
      online.stop();
      systemBus?.close();
      void bus().then((session) => session?.close());
    },
  };
}
