import { Buffer } from 'node:buffer';
import { accountBaseSchema } from '../../../electron/contract/settings/settings.ts';
import type { Json, JsonObject } from '../../../electron/contract/json.ts';
import type { GaroonEdition } from '../../../electron/sandbox/garoon/call.ts';
import type { SampleWorkplace } from '../../../electron/sandbox/sample-workplace.ts';
import { vendors } from '../../../electron/vendors/registry.ts';
import { createMemoryBox } from './memory-box.ts';
import type { RigBase } from './rig-base.ts';
import type { FactRows } from './rig-facts.ts';
import type { VendorRig } from './vendor-rig.ts';

/** The form of the address, how the account names its user, and how it signs in. */
export interface GaroonVariant {
  readonly edition: GaroonEdition;
  readonly user: 'id' | 'code';
  readonly signIn: 'password' | 'oauth';
}

const usualTimeoutMs = 5_000;
const scopes = ['g:presence:read', 'g:presence:write', 'g:base:read'];
const yearSeconds = 31_536_000;

/** Credentials of the sample person. */
export function garoonLogin(
  { access, people }: SampleWorkplace,
  signIn: GaroonVariant['signIn'],
): { readonly right: JsonObject; readonly wrong: JsonObject } {
  const { passwords, client, tokens } = access.garoon;
  const [{ login }] = people;
  if (signIn === 'password') {
    const right = { kind: 'password', login, password: passwords.get(login) ?? '' };
    return { right, wrong: { ...right, password: 'wrong-word-0123456789' } };
  }
  const refreshToken = tokens.issue('refresh', { subject: login, scopes }, yearSeconds);
  const right = { kind: 'oauth', ...client, refreshToken };
  return { right, wrong: { ...right, refreshToken: 'wrong-token-0123456789' } };
}

/** Sessions of one login; what the vendor gave since is kept between them. */
export async function garoonAccess(
  { workplace, clock }: Pick<RigBase, 'workplace' | 'clock'>,
  { user, signIn }: GaroonVariant,
): Promise<Pick<VendorRig, 'connect' | 'secrets' | 'wrongCredentials'>> {
  const [{ login, garoonId }] = workplace.people;
  const { right, wrong } = garoonLogin(workplace, signIn);
  const named = user === 'id' ? { id: garoonId } : { code: login };
  const baseUrl = workplace.baseUrls.garoon;
  const account = { id: 'garoon', vendor: 'garoon', name: 'Garoon', baseUrl, user: named };
  const box = createMemoryBox(right);
  if (signIn === 'oauth') await box.saveSession(firstTokens(workplace, clock.now()));
  return {
    wrongCredentials: wrong,
    connect: (change = {}) =>
      vendors.garoon.connect({
        // The base schema lets pass what only the vendor knows; the vendor checks the whole.
        account: accountBaseSchema.loose().parse({ ...account, ...change.account }),
        credentials: change.credentials === undefined ? box : createMemoryBox(change.credentials),
        transport: change.transport ?? fetch,
        now: clock.now,
        timeoutMs: change.timeoutMs ?? usualTimeoutMs,
      }),
    async secrets() {
      const secret = Object.entries(right).flatMap(([name, value]) =>
        ['kind', 'login', 'clientId'].includes(name) ? [] : [value],
      );
      const texts = textsIn([secret, await box.session()]);
      const password = typeof right['password'] === 'string' ? right['password'] : '';
      return [...texts, Buffer.from(`${login}:${password}`, 'utf8').toString('base64')];
    },
  };
}

/** An access token as a sign-in leaves one behind: faults hit the host that gives tokens as well. */
function firstTokens({ access, people }: SampleWorkplace, now: number): Json {
  const grant = { subject: people[0].login, scopes };
  const accessToken = access.garoon.tokens.issue('access', grant, yearSeconds);
  return { accessToken, expiresAt: now + yearSeconds * 1000, refreshToken: null };
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Which rows of Garoon's documents the shared cases prove. */
export function garoonProves({ edition, user, signIn }: GaroonVariant): FactRows {
  const calls = {
    id: ['garoon.method.get-id', 'garoon.method.patch-id'] as const,
    code: ['garoon.method.get-code', 'garoon.method.patch-code'] as const,
  };
  const addresses = {
    cloud: 'garoon.field.url-cloud',
    'package-linux': 'garoon.field.url-linux',
    'package-windows': 'garoon.field.url-windows',
  } as const;
  const proof = {
    password: 'garoon.field.header-password',
    oauth: 'garoon.field.header-bearer',
  } as const;
  return {
    identify: [proof[signIn]],
    catalogue: ['garoon.method.base-users'],
    'shows-available': ['garoon.field.status-attend', addresses[edition]],
    'shows-busy': ['garoon.field.status-added'],
    'shows-away': ['garoon.field.status-absence', ...calls[user]],
    'error-429': ['garoon.error.429'],
  };
}
