import { hostOf } from '../../contract/host-of.ts';
import type { UpdateView } from '../../contract/commands/updates.ts';
import type { Look } from './look-for-release.ts';
import type { Release } from './read-release.ts';
import { dayMs } from '../../contract/time.ts';

export interface UpdatePorts {
  /** What runs. */
  readonly version: string;
  /** How the names of the packages for this installation end. */
  readonly ending: string;
  /** The folder of new versions; undefined where nobody named one, and then nothing is asked. */
  address(): string | undefined;
  /** Reads the folder. Rejects only where a part of the program cannot be loaded. */
  look(address: string): Promise<Look>;
  /** Epoch ms. */
  now(): number;
  /** Runs `task` once after `ms`; the returned function cancels it. */
  setTimer(ms: number, task: () => void): () => void;
  /** Notifies the person of a newer version. */
  notify(version: string): void;
  /** The daily look gave something, for whoever shows it. */
  looked(): void;
  /** Takes the reason of a look that could not be made. */
  bug(error: unknown): void;
}

/** Knows whether there is a newer version. */
export interface UpdateWatch {
  view(): UpdateView;
  /** Asks now. */
  look(): Promise<UpdateView>;
  /** The address of the newer version's package; null where there is none. */
  download(): string | null;
  /** The settings changed: what was found in another folder is forgotten, and this one is asked. */
  follow(): void;
  stop(): void;
}

/** The start has more important things to do, in ms. */
const afterStartMs = 60_000;

const nothingKnown = { lookedAt: null, trouble: null } as const;

/** Looks for a newer version a minute after the start and then once a day, and notifies of it once. */
export function createUpdateWatch(ports: UpdatePorts): UpdateWatch {
  let address: string | undefined;
  let known: Pick<UpdateView, 'lookedAt' | 'trouble'> = nothingKnown;
  /** The newer version that was found last. */
  let release: Release | null = null;
  let cancel: () => void = () => undefined;

  const view = (): UpdateView => ({
    version: ports.version,
    host: address === undefined ? null : hostOf(address),
    newer: release?.version ?? null,
    ...known,
  });

  const take = (found: Look): void => {
    if (found.kind === 'trouble') {
      // A newer version does not go away because the network does.
      known = { ...known, trouble: found.trouble };
      return;
    }
    release = found.kind === 'newer' ? found.release : null;
    known = { lookedAt: ports.now(), trouble: null };
  };

  const look = async (): Promise<UpdateView> => {
    const asked = address;
    if (asked === undefined) return view();
    const found = await ports.look(asked);
    // An answer of another folder is not this one's.
    if (asked === address) take(found);
    return view();
  };

  const lookDaily = (): void => {
    cancel = ports.setTimer(dayMs, lookDaily);
    // An installation replaces the program's files while it runs.
    void look().then(({ newer }) => {
      if (newer !== null) ports.notify(newer);
      ports.looked();
    }, ports.bug);
  };

  return {
    view,
    look,
    download: () => {
      const packages = release?.packages ?? [];
      return packages.find((each) => each.endsWith(ports.ending)) ?? packages[0] ?? null;
    },
    follow: () => {
      if (ports.address() === address) return;
      cancel();
      address = ports.address();
      known = nothingKnown;
      release = null;
      if (address !== undefined) cancel = ports.setTimer(afterStartMs, lookDaily);
    },
    stop: () => {
      cancel();
    },
  };
}
