import type { VendorAdapter, AddedProposal, Proposal, Connection, VendorSession } from '../port.ts';
import {
  garoonAccountSchema,
  type GaroonAccount,
  garoonCredentialSchema,
  type GaroonClient,
  type GaroonCredentials,
  garoonSettingSchema,
  type GaroonSetting,
} from './schemas.ts';
import type { CatalogueEntry } from '../../contract/commands/directory.ts';
import { garoonSignIn } from './sign-in.ts';
import { certifiedTransport, createGaroonHttp } from './http.ts';
import { createTokenCall } from './tokens.ts';
import { createVendorHttp } from '../http.ts';
import { applyStatus, createPresenceMemory, loginNotice } from './apply-status.ts';
import { garoonCatalogue } from './catalogue.ts';
import { createGaroonAuthorizer } from './authorizer.ts';
import { identify } from './identify.ts';
import { createPresenceCalls } from './presence.ts';

/** One Garoon account. */
function openGaroon(
  connection: Connection<GaroonAccount, GaroonCredentials>,
): VendorSession<GaroonSetting> {
  const { account, credentials, now, timeoutMs } = connection;
  const { baseUrl, allowInsecureHttp = false, user } = account;
  const transport = certifiedTransport(
    connection.transport,
    async () => (await credentials.given())?.certificate,
  );
  const httpConnection = { baseUrl, allowInsecureHttp, transport, timeoutMs };
  const askForToken = createTokenCall(httpConnection, now);
  const authorizer = createGaroonAuthorizer({ credentials, askForToken, now });
  const bound = createVendorHttp({ ...httpConnection, authorizer });
  const http = createGaroonHttp({ http: bound, baseUrl, credentials, now });
  const calls = createPresenceCalls(http, user);
  const memory = createPresenceMemory();

  return {
    identify: async (signal) => identify({ http, user, given: await credentials.given(), signal }),
    catalogue: (signal) => garoonCatalogue({ http, user, now, signal }),
    apply: (request) => applyStatus(calls, memory, request),
    async read(signal) {
      const presence = await calls.get(signal);
      if (presence.kind !== 'presence') return presence;
      const changed = loginNotice(presence.code);
      return { kind: 'read', shows: presence.code, ...(changed === null ? {} : { changed }) };
    },
  };
}

const notes = '{message}';

/**
 * The two presences that every Garoon has (Garoon, update presence); who is busy is at their desk.
 */
const garoonProposals: readonly Proposal<GaroonSetting>[] = [
  { kind: 'available', setting: { code: 'attend', notes } },
  { kind: 'busy', setting: { code: 'attend', notes } },
  { kind: 'break', setting: { code: 'absence', notes } },
  { kind: 'away', setting: { code: 'absence', notes } },
  { kind: 'offline', setting: { code: 'absence', notes } },
];

const builtIn: ReadonlySet<string> = new Set(['attend', 'absence', '']);

/**
 * A presence that an administrator added; of what kind it is, no call says (Garoon, update
 * presence).
 */
function garoonProposalOf({ setting }: CatalogueEntry): AddedProposal<GaroonSetting> | null {
  const { code } = setting;
  if (typeof code !== 'string' || builtIn.has(code)) return null;
  return { kind: null, setting: { code, notes } };
}

/** Cybozu Garoon, groupware: the presence of a user, in the cloud and on premises. */
export const garoon: VendorAdapter<GaroonAccount, GaroonCredentials, GaroonSetting, GaroonClient> =
  {
    id: 'garoon',
    capabilities: {
      messageLength: null,
      nativeEnd: false,
      readBack: true,
      callsPerMinute: 60,
      directory: false,
      schedule: false,
    },
    accountSchema: garoonAccountSchema,
    addressSchema: garoonAccountSchema.shape.baseUrl,
    credentialSchema: garoonCredentialSchema,
    settingSchema: garoonSettingSchema,
    proposals: garoonProposals,
    proposalOf: garoonProposalOf,
    signIn: garoonSignIn,
    /** A refresh token that was imported before is not new: the newer one of the vendor stays. */
    keepsSession: (previous, next) =>
      previous.kind === 'oauth' &&
      next.kind === 'oauth' &&
      previous.clientId === next.clientId &&
      previous.refreshToken === next.refreshToken,
    connect: openGaroon,
  };
