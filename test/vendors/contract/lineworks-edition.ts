import { accountBaseSchema } from '../../../electron/contract/settings/settings.ts';
import { jsonObjectSchema, type JsonObject } from '../../../electron/contract/json.ts';
import type { SampleWorkplace } from '../../../electron/sandbox/sample-workplace.ts';
import type { CredentialBox } from '../../../electron/vendors/port.ts';
import { vendors } from '../../../electron/vendors/registry.ts';
import { createMemoryBox } from './memory-box.ts';
import type { RigBase } from './rig-base.ts';
import type { VendorRig } from './vendor-rig.ts';

/** How an account signs in and names its member. */
export type LineworksEdition = 'me' | 'by-id' | 'service-account';

/** Who signs in, and whose status it is. */
export interface LineworksLogin {
  readonly user: string;
  readonly credentials: JsonObject;
}

const usualTimeoutMs = 5_000;
const shortestSecret = 8;

/** A login of the sample workplace; the member by id has no right to read the directory. */
export function lineworksLogin(
  { access, people }: SampleWorkplace,
  edition: LineworksEdition,
): LineworksLogin {
  const { clientId, clientSecret, newRefreshToken, serviceAccount } = access.lineworks;
  const [{ lineworksId, email }] = people;
  const member = (scopes: readonly string[]): JsonObject => ({
    kind: 'oauth',
    clientId,
    clientSecret,
    refreshToken: newRefreshToken(scopes),
  });
  switch (edition) {
    case 'me':
      return { user: 'me', credentials: member(['user', 'directory.read']) };
    case 'by-id':
      return { user: lineworksId, credentials: member(['user']) };
    case 'service-account': {
      const { id, privateKey } = serviceAccount();
      const scope = 'user directory.read';
      const kind = 'service-account';
      const credentials = { kind, clientId, clientSecret, serviceAccount: id, privateKey, scope };
      return { user: email, credentials };
    }
  }
}

/** Sessions of one login; what the vendor gave since is kept between them. */
export interface LineworksAccess extends Pick<VendorRig, 'connect' | 'secrets'> {
  readonly box: CredentialBox<unknown>;
}

/** Opens sessions of a login at the sample workplace. */
export function lineworksAccess(
  { workplace, clock }: Pick<RigBase, 'workplace' | 'clock'>,
  { user, credentials }: LineworksLogin,
): LineworksAccess {
  const { lineworks: baseUrl, lineworksAuth: authUrl } = workplace.baseUrls;
  const account = { id: 'lw', vendor: 'lineworks', name: 'LINE WORKS', baseUrl, authUrl, user };
  const box = createMemoryBox(credentials);
  return {
    box,
    connect: (change = {}) =>
      vendors.lineworks.connect({
        // The base schema lets pass what only the vendor knows; the vendor checks the whole.
        account: accountBaseSchema.loose().parse({ ...account, ...change.account }),
        credentials: change.credentials === undefined ? box : createMemoryBox(change.credentials),
        transport: change.transport ?? fetch,
        now: clock.now,
        timeoutMs: change.timeoutMs ?? usualTimeoutMs,
      }),
    async secrets() {
      const kept = Object.entries({ ...credentials, ...(await keptIn(box)) });
      const texts = kept.flatMap(([name, value]) =>
        typeof value === 'string' && name !== 'kind' && name !== 'scope' ? [value] : [],
      );
      return texts.filter((text) => text.length >= shortestSecret);
    },
  };
}

async function keptIn(box: CredentialBox<unknown>): Promise<JsonObject> {
  return jsonObjectSchema.safeParse(await box.session()).data ?? {};
}
