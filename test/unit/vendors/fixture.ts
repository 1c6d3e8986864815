import { createServer, type RequestListener, type Server } from 'node:http';
import type { Json } from '../../../electron/contract/json.ts';
import type {
  ApplyRequest,
  Connection,
  CredentialBox,
  Transport,
} from '../../../electron/vendors/port.ts';

/** The clock of these tests, epoch ms. */
export const now = Date.parse('2026-11-22T12:00:00Z');

/** Node's fetch in place of Electron's. */
export const transport: Transport = (url, init) => fetch(url, init);

export interface Box<Credentials> extends CredentialBox<Credentials> {
  /** Replaces what the person gave. */
  give(credentials: Credentials | null): void;
}

/** Credentials in memory. */
export function createBox<Credentials>(
  given: Credentials | null,
  session: Json = null,
): Box<Credentials> {
  let held = given;
  let kept = session;
  return {
    given: () => Promise.resolve(held),
    session: () => Promise.resolve(kept),
    saveSession(next) {
      kept = next;
      return Promise.resolve();
    },
    give(next) {
      held = next;
    },
  };
}

/** A connection with this clock and Node's fetch. */
export function connectionOf<VendorAccount, Credentials>(
  account: VendorAccount,
  credentials: CredentialBox<Credentials>,
  clock: () => number = () => now,
): Connection<VendorAccount, Credentials> {
  return { account, credentials, transport, now: clock, timeoutMs: 2000 };
}

/** A choice by the person at first contact, unless told otherwise. */
export function requestOf<Setting>(
  setting: Setting,
  more: Partial<ApplyRequest<Setting>> = {},
): ApplyRequest<Setting> {
  return {
    setting,
    origin: 'person',
    endsAt: null,
    footprint: {},
    lastShown: null,
    known: false,
    overwriteTheirs: false,
    unconfirmed: [],
    signal: new AbortController().signal,
    ...more,
  };
}

export interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A server of a test's own on loopback. */
export async function serve(listener: RequestListener): Promise<TestServer> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
