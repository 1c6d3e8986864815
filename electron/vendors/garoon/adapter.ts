import type { VendorAdapter, AddedProposal, Proposal, Connection, VendorSession } from '../port.ts';
import { garoonAccountSchema, type GaroonAccount } from './account.ts';
import {
  garoonCredentialSchema,
  type GaroonClient,
  type GaroonCredentials,
  garoonClientSchema,
} from './credentials.ts';
import { garoonSettingSchema, type GaroonSetting } from './setting.ts';
import type { CatalogueEntry } from '../../contract/commands/directory.ts';
import type { BrowserSignIn } from '../browser-sign-in.ts';
import { failure } from '../failure.ts';
import { certifiedTransport } from './certified-transport.ts';
import { signsInWithOauth } from './signs-in-with-oauth.ts';
import { createTokenCall } from './token-call.ts';
import { createVendorHttp } from '../http.ts';
import { applyPresence, createPresenceMemory } from './apply-presence.ts';
import { garoonCatalogue } from './catalogue.ts';
import { createGaroonAuthorizer } from './garoon-authorizer.ts';
import { createGaroonHttp } from './garoon-http.ts';
import { identify } from './identify.ts';
import { loginNotice } from './login-notice.ts';
import { createPresenceCalls } from './presence-calls.ts';

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
  const line = { baseUrl, allowInsecureHttp, transport, timeoutMs };
  const askForToken = createTokenCall(line, now);
  const authorizer = createGaroonAuthorizer({ credentials, askForToken, now });
  const bound = createVendorHttp({ ...line, authorizer });
  const http = createGaroonHttp({ http: bound, baseUrl, credentials, now });
  const calls = createPresenceCalls(http, user);
  const memory = createPresenceMemory();

  return {
    identify: async (signal) => identify({ http, user, given: await credentials.given(), signal }),
    catalogue: (signal) => garoonCatalogue({ http, user, now, signal }),
    apply: (request) => applyPresence(calls, memory, request),
    async read(signal) {
      const presence = await calls.get(signal);
      if (presence.kind !== 'presence') return presence;
      const changed = loginNotice(presence.code);
      return { kind: 'read', shows: presence.code, ...(changed === null ? {} : { changed }) };
    },
  };
}

/** Presence to show it, and the list of users to find out who signed in. */
const scope = 'g:presence:read g:presence:write g:base:read';

/**
 * Sign-in in the browser at the cloud edition: the authorization code grant of a confidential client.
 * No PKCE challenge is sent: the vendor documents none, and its client proves itself by its secret.
 * `authorizationUrl` throws a `RangeError` for an address of the package edition, which has no OAuth.
 */
export const garoonSignIn: BrowserSignIn<GaroonAccount, GaroonClient, GaroonCredentials> = {
  clientSchema: garoonClientSchema,
  authorizationUrl({ baseUrl }, { clientId }, { redirectUri, state }) {
    if (!signsInWithOauth(baseUrl)) throw new RangeError('OAuth is for the cloud edition');
    const url = new URL('/oauth2/authorization', baseUrl);
    const query = { response_type: 'code', client_id: clientId, redirect_uri: redirectUri };
    url.search = new URLSearchParams({ ...query, state, scope }).toString();
    return url.href;
  },
  async exchange({ account, transport, timeoutMs, now }, client, { code, redirectUri, signal }) {
    const { baseUrl, allowInsecureHttp = false } = account;
    const certified = certifiedTransport(transport, () => Promise.resolve(client.certificate));
    const line = { baseUrl, allowInsecureHttp, transport: certified, timeoutMs };
    const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri };
    const reply = await createTokenCall(line, now)({ client, form, signal });
    if (reply.kind !== 'tokens') return reply;
    const { refreshToken } = reply.memory;
    // Without one the person would have to sign in every hour.
    if (refreshToken === null)
      return failure('unexpected-response', 'unknown-answer', { status: 200 });
    return {
      kind: 'signed-in',
      credentials: { kind: 'oauth', ...client, refreshToken },
      session: reply.memory,
    };
  },
};

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
