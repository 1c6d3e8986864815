import type { VendorAnswer, VendorRequest } from './exchange.ts';
import { createFaultSwitch, type FaultSwitch } from './faults.ts';
import { faultyReply } from './faulty-reply.ts';
import { type LoopbackServer, type Reply, startLoopbackServer } from './http-server.ts';
import type { ReceivedLog } from './received-log.ts';
import type { VendorSite } from './site-deps.ts';
import type { Site } from './sites.ts';

/** One vendor's listener and what may go wrong with it. */
export interface SiteServer extends LoopbackServer {
  readonly faults: FaultSwitch;
}

/** What a listener needs. */
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
export const startSiteServer = async (options: SiteServerOptions): Promise<SiteServer> => {
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
