import { randomBytes } from 'node:crypto';
import type { Json, JsonObject } from '../../electron/contract/json.ts';
import {
  createSampleWorkplace,
  type SampleWorkplace,
  type SampleWorkplaceOptions,
} from '../../electron/sandbox/sample-workplace.ts';
import type {
  GaroonAccount,
  GaroonCredentials,
  GaroonSetting,
} from '../../electron/vendors/garoon/schemas.ts';
import { garoon } from '../../electron/vendors/garoon/adapter.ts';
import type { Transport, VendorSession } from '../../electron/vendors/port.ts';
import { connectionOf, createBox, now, type Box } from '../unit/vendors/fixture.ts';

/** How one session differs from that of the sample person. */
interface OpenOptions {
  readonly user?: JsonObject;
  readonly credentials?: GaroonCredentials;
  /** Kept credentials, to look at afterwards; goes before `credentials`. */
  readonly box?: Box<GaroonCredentials>;
  readonly transport?: Transport;
}

/** A sample workplace with the sample person's account at Garoon. */
export interface GaroonSample {
  readonly workplace: SampleWorkplace;
  /** Epoch ms; may be moved. */
  readonly clock: { at: number };
  account(user?: JsonObject): GaroonAccount;
  password(more?: JsonObject): GaroonCredentials;
  /** OAuth credentials; without a token, a new one that the vendor knows. */
  oauth(refreshToken?: string, scopes?: readonly string[]): GaroonCredentials;
  open(options?: OpenOptions): VendorSession<GaroonSetting>;
  stop(): Promise<void>;
}

const everyScope = ['g:presence:read', 'g:presence:write', 'g:base:read'];
const yearSeconds = 31_536_000;

/** Starts the workplace; every test starts its own. */
export async function startGaroonSample(
  options: Partial<SampleWorkplaceOptions> = {},
): Promise<GaroonSample> {
  const clock = { at: now };
  const workplace = await createSampleWorkplace({
    now: () => clock.at,
    random: randomBytes,
    ...options,
  });
  const { passwords, client, tokens } = workplace.access.garoon;
  const sample: GaroonSample = {
    workplace,
    clock,
    account: (user = { code: 'sato' }) =>
      garoon.accountSchema.parse({
        id: 'garoon',
        vendor: 'garoon',
        name: 'Garoon',
        baseUrl: workplace.baseUrls.garoon,
        user,
      }),
    password: (more = {}) =>
      garoon.credentialSchema.parse({
        kind: 'password',
        login: 'sato',
        password: passwords.get('sato') ?? '',
        ...more,
      }),
    oauth: (refreshToken, scopes = everyScope) => ({
      kind: 'oauth',
      clientId: client.clientId,
      clientSecret: client.clientSecret,
      refreshToken:
        refreshToken ?? tokens.issue('refresh', { subject: 'sato', scopes }, yearSeconds),
    }),
    open({ user, credentials, box, transport } = {}) {
      const held = box ?? createBox(credentials ?? sample.password());
      const connection = connectionOf(sample.account(user), held, () => clock.at);
      return garoon.connect(transport === undefined ? connection : { ...connection, transport });
    },
    stop: () => workplace.stop(),
  };
  return sample;
}

/** An error in Garoon's form. */
export function garoonError(
  status: number,
  errorCode: string,
  message = 'in its own words',
): Response {
  const body: Json = { error: { errorCode, message } };
  return Response.json(body, { status });
}
