import { type Assumptions, defaultAssumptions } from './assumptions.ts';
import { type ConpeekSite, createConpeekSite } from './conpeek/site.ts';
import { type FaultSwitch, createFaultSwitch, faultyReply } from './faults.ts';
import { createGaroonSite, type GaroonSite } from './garoon/site.ts';
import { GAROON_MOUNTS, type GaroonEdition } from './garoon/call.ts';
import { createIdealistSite, type IdealistSite } from './idealist/site.ts';
import { createLineworksSite, LINEWORKS_MOUNT } from './lineworks/site.ts';
import {
  createLineworksAuthSite,
  LINEWORKS_AUTH_MOUNT,
  type LineworksAuthSite,
} from './lineworks/sign-in-site.ts';
import { createLineworksState, type LineworksState } from './lineworks/state.ts';
import { PEOPLE, type Person } from './people.ts';
import { createRandomIds, type RandomBytes } from './random-ids.ts';
import { createReceivedLog, type ReceivedRequest, type ReceivedLog } from './received-log.ts';
import { type SiteDeps, type VendorSite, type Site, SITES } from './sites.ts';
import type { VendorAnswer, VendorRequest } from './exchange.ts';
import { type LoopbackServer, type Reply, startLoopbackServer } from './http-server.ts';

/** One vendor's listener and what may go wrong with it. */
interface SiteServer extends LoopbackServer {
  readonly faults: FaultSwitch;
}

interface SiteServerOptions {
  readonly site: Site;
  readonly vendor: VendorSite;
  readonly log: ReceivedLog;
  readonly now: () => number;
  readonly host: string;
  readonly port: number;
}

const statusOf = (reply: Reply): number | null =>
  reply.kind === 'hang' || reply.kind === 'drop' ? null : reply.answer.status;

/** Puts a vendor on the network: every request is carried out or befallen by a fault, and logged. */
const startSiteServer = async (options: SiteServerOptions): Promise<SiteServer> => {
  const { site, vendor, log, now, host, port } = options;
  const faults = createFaultSwitch();
  const serve = (request: VendorRequest): Reply => {
    const at = now();
    const plan = faults.take(request.method);
    const carryOut = (): VendorAnswer => vendor.handle(request);
    const reply: Reply =
      plan === null
        ? { kind: 'answer', answer: carryOut(), latencyMs: 0 }
        : faultyReply(plan, { carryOut, errorOf: vendor.errorOf });
    log.add(request, { at, site, status: statusOf(reply), fault: plan?.fault.kind ?? null });
    return reply;
  };
  const server = await startLoopbackServer({ host, port, serve });
  return { ...server, faults };
};

export interface SampleWorkplaceOptions {
  /** The clock of all four vendors, epoch ms. */
  readonly now: () => number;
  /** Source of ids and of the secrets, which are new at every start. */
  readonly random: RandomBytes;
  /** First of five consecutive ports; 0, the default, takes free ones. */
  readonly port?: number;
  /** A loopback address, default `127.0.0.1`; anything else rejects with a `RangeError`. */
  readonly host?: string;
  readonly assumptions?: Partial<Assumptions>;
  /** Which of the three URL forms `baseUrls.garoon` has; all three are served. */
  readonly garoonEdition?: GaroonEdition;
  /** Called for each request when it has been taken in. */
  readonly onRequest?: (request: ReceivedRequest) => void;
}

/** The four vendor APIs on loopback, in memory. */
export interface SampleWorkplace {
  readonly baseUrls: Readonly<Record<Site, string>>;
  /** Switches by assumption id; turning one takes effect with the next request. */
  readonly assumptions: Assumptions;
  /** What was received, oldest first; the newest 2,000. */
  readonly log: readonly ReceivedRequest[];
  clearLog(): void;
  /** Everyone; the first is the person the accounts belong to. */
  readonly people: readonly [Person, ...Person[]];
  /** What the vendors hold, to be read and changed "from elsewhere". */
  readonly state: {
    readonly conpeek: ConpeekSite['state'];
    readonly garoon: GaroonSite['state'];
    readonly lineworks: LineworksState;
    readonly idealist: IdealistSite['state'];
  };
  /** The vendors' locks: what opens them, and tokens to end. */
  readonly access: {
    readonly conpeek: Pick<ConpeekSite, 'apiKey'>;
    readonly garoon: Omit<GaroonSite, 'state' | 'handle' | 'errorOf'>;
    readonly lineworks: Omit<LineworksAuthSite, 'handle' | 'errorOf'>;
    readonly idealist: Pick<IdealistSite, 'token'>;
  };
  readonly faults: Readonly<Record<Site, FaultSwitch>>;
  /** Ends all listeners at once, kept-alive and hanging connections included. */
  stop(): Promise<void>;
}

const startAll = async (
  options: SampleWorkplaceOptions,
  vendors: Readonly<Record<Site, VendorSite>>,
  log: ReturnType<typeof createReceivedLog>,
): Promise<Readonly<Record<Site, SiteServer>>> => {
  const { now, host = '127.0.0.1', port = 0 } = options;
  const start = (site: Site): Promise<SiteServer> => {
    const own = port === 0 ? 0 : port + SITES.indexOf(site);
    return startSiteServer({ site, vendor: vendors[site], log, now, host, port: own });
  };
  const outcomes = await Promise.allSettled(SITES.map(start));
  const started = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const [conpeek, garoon, lineworks, lineworksAuth, idealist] = started;
  if (!conpeek || !garoon || !lineworks || !lineworksAuth || !idealist) {
    await Promise.all(started.map((server) => server.stop()));
    throw outcomes.find((one) => one.status === 'rejected')?.reason;
  }
  return { conpeek, garoon, lineworks, lineworksAuth, idealist };
};

/** Starts the sample workplace; rejects when a port is taken or the host is not loopback. */
export const createSampleWorkplace = async (
  options: SampleWorkplaceOptions,
): Promise<SampleWorkplace> => {
  const assumptions = { ...defaultAssumptions(), ...options.assumptions };
  const ids = createRandomIds(options.random);
  const deps: SiteDeps = { now: options.now, ids, assumptions, people: PEOPLE };
  const log = createReceivedLog(options.onRequest);
  const conpeek = createConpeekSite({ ...deps, log });
  const garoon = createGaroonSite(deps);
  const idealist = createIdealistSite(deps);
  const state = createLineworksState(deps);
  const auth = createLineworksAuthSite({ ...deps, state });
  const lineworks = createLineworksSite({ ...deps, state, tokens: auth.tokens });
  const vendors = { conpeek, garoon, lineworks, lineworksAuth: auth, idealist };
  const servers = await startAll(options, vendors, log);
  return {
    baseUrls: {
      conpeek: servers.conpeek.origin,
      garoon: `${servers.garoon.origin}${GAROON_MOUNTS[options.garoonEdition ?? 'cloud']}`,
      lineworks: `${servers.lineworks.origin}${LINEWORKS_MOUNT}`,
      lineworksAuth: `${servers.lineworksAuth.origin}${LINEWORKS_AUTH_MOUNT}`,
      idealist: servers.idealist.origin,
    },
    assumptions,
    log: log.entries,
    clearLog: log.clear,
    people: PEOPLE,
    state: {
      conpeek: conpeek.state,
      garoon: garoon.state,
      lineworks: state,
      idealist: idealist.state,
    },
    access: { conpeek, garoon, lineworks: auth, idealist },
    faults: {
      conpeek: servers.conpeek.faults,
      garoon: servers.garoon.faults,
      lineworks: servers.lineworks.faults,
      lineworksAuth: servers.lineworksAuth.faults,
      idealist: servers.idealist.faults,
    },
    stop: async () => {
      await Promise.all(Object.values(servers).map((server) => server.stop()));
    },
  };
};
