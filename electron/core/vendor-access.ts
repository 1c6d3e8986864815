import { app, net } from 'electron/main';
import { createVendorSessions, type VendorSessions } from '../delivery/vendor-sessions.ts';
import { credentialBoxOf } from '../storage/secrets/credential-box.ts';
import type { ProfileFiles } from '../storage/open-profile.ts';
import type { Transport } from '../vendors/port.ts';
import { vendorOf } from '../vendors/registry.ts';
import { chooseRoute } from '../vendors/transport/choose-route.ts';
import { createDirectTransport } from '../vendors/transport/node-transport.ts';

/** Plain HTTP without Chromium, or through its network stack with the system's proxies. */
export function createTransport(): Transport {
  return chooseRoute({
    direct: createDirectTransport(),
    // What vendors answer is the person's; it must not lie in a cache on the disk.
    networkStack: (url, init) => net.fetch(url, { ...init, cache: 'no-store' }),
    resolveProxy: (url) => app.resolveProxy(url),
  });
}

/** The sessions of the accounts that a profile stores. */
export function createSessions(
  { settings, secrets }: Pick<ProfileFiles<unknown>, 'settings' | 'secrets'>,
  transport: Transport,
): VendorSessions {
  return createVendorSessions({
    account: (id) => settings.settings().accounts.find((account) => account.id === id) ?? null,
    vendorOf,
    credentials: (account) =>
      credentialBoxOf(secrets, account.id, vendorOf(account).credentialSchema),
    transport,
    now: Date.now,
  });
}
