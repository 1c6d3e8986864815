import * as z from 'zod';
import type { Result } from '../../../electron/accounts/account-problem.ts';
import type {
  AccountPorts,
  Waiting,
  RedirectAnswer,
} from '../../../electron/accounts/account-ports.ts';
import { createAccounts, type Accounts } from '../../../electron/accounts/accounts.ts';
import { createVendorSessions } from '../../../electron/delivery/vendor-sessions.ts';
import type { Account, VendorId } from '../../../electron/contract/settings/settings.ts';
import type { SetupStep } from '../../../electron/contract/commands/accounts.ts';
import type { Envelope } from '../../../electron/contract/commands/envelope.ts';
import type { ImportResult } from '../../../electron/storage/provisioning/import-result.ts';
import { credentialBoxOf } from '../../../electron/storage/secrets/credential-box.ts';
import type { AnyVendor } from '../../../electron/vendors/any-vendor.ts';
import type {
  CredentialBox,
  IdentifyOutcome,
  VendorSession,
} from '../../../electron/vendors/port.ts';
import type { SecretCipher } from '../../../electron/storage/secrets/ciphers.ts';
import { englishLine } from '../storage/provisioning/english-line.ts';
import { openProfile, type Profile } from '../storage/profile.ts';
import { tempFolder, toyCipher, vendorSchemas } from '../storage/stand-ins.ts';

export const sato: IdentifyOutcome = {
  kind: 'identified',
  user: '42',
  displayName: 'Sato Yuki',
  mayWrite: null,
};

export const refusal: IdentifyOutcome = {
  kind: 'auth-expired',
  notice: { code: 'credentials-refused' },
};

const clientSchema = z.strictObject({
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
});

/** What the stand-in vendors do, open to be changed by a test. */
export interface Behaviour {
  identify: (account: Account, box: CredentialBox<unknown>) => Promise<IdentifyOutcome>;
  session: Partial<VendorSession<unknown>>;
}

/** A profile whose accounts are connected by the real room, with stand-ins at the ports. */
export interface Office {
  readonly accounts: Accounts;
  readonly profile: Profile;
  readonly behaviour: Behaviour;
  readonly steps: SetupStep[];
  readonly waiting: Waiting;
  /** Addresses the browser was sent to. */
  readonly opened: URL[];
  /** Every exchange of a code. */
  readonly exchanged: unknown[];
  readonly closedDesks: () => number;
  /** What the browser brings back, for the request it was sent with. */
  answer: (state: string) => Promise<RedirectAnswer>;
  readonly timers: { ms: number; task: () => void }[];
}

const silent = new Promise<never>(() => undefined);

/** The line that is shown for what was given wrongly; empty for anything else. */
export function lineOf(result: Result<unknown>): string {
  const isInvalid = !result.ok && result.problem.kind === 'invalid';
  return isInvalid ? englishLine(result.problem.problem) : '';
}

function toEnvelope(result: ImportResult): Envelope {
  if (result.ok) return { ok: true, value: {} };
  return { ok: false, error: { code: result.code, sentence: englishLine(result.problem) } };
}

function vendorsFor(behaviour: Behaviour, exchanged: unknown[]): AccountPorts['vendors'] {
  const make = (id: VendorId): AnyVendor => ({
    ...vendorSchemas[id],
    addressSchema: z.url(),
    id,
    capabilities: {
      messageLength: null,
      nativeEnd: false,
      readBack: true,
      callsPerMinute: 60,
      directory: false,
      schedule: false,
    },
    connect: ({ account, credentials }) => ({
      identify: () => behaviour.identify(account, credentials),
      catalogue: () => Promise.reject(new Error('not part of this test')),
      apply: () => Promise.reject(new Error('not part of this test')),
      read: () => Promise.reject(new Error('not part of this test')),
      ...behaviour.session,
    }),
  });
  const signIn: NonNullable<AnyVendor['signIn']> = {
    clientSchema,
    authorizationUrl: (account, client, request) => {
      if (account.name === 'On premises') throw new RangeError('not in this edition');
      const query = new URLSearchParams({ ...request, client: JSON.stringify(client) });
      return `${account.baseUrl}/authorize?${query.toString()}`;
    },
    exchange: (_line, client, { code, redirectUri, verifier }) => {
      exchanged.push({ client, code, redirectUri, verifier });
      if (code === 'old') {
        return Promise.resolve({ kind: 'refused', notice: { code: 'vendor-said' } });
      }
      return Promise.resolve({
        kind: 'signed-in',
        credentials: { kind: 'oauth', refreshToken: `token-for-${code}` },
        session: { accessToken: 'fresh' },
      });
    },
  };
  return {
    conpeek: make('conpeek'),
    garoon: make('garoon'),
    lineworks: { ...make('lineworks'), signIn },
    idealist: make('idealist'),
  };
}

export function openOffice(keyring: SecretCipher = toyCipher()): Office {
  const profile = openProfile(tempFolder(), keyring);
  const { settingsStore, secrets, importer } = profile;
  const behaviour: Behaviour = { identify: () => Promise.resolve(sato), session: {} };
  const opened: URL[] = [];
  const exchanged: unknown[] = [];
  const steps: SetupStep[] = [];
  const timers: Office['timers'] = [];
  let closed = 0;
  let seed = 0;
  const vendors = vendorsFor(behaviour, exchanged);
  const settings = settingsStore.settings;
  const transport = () => Promise.reject(new Error('no network in this test'));
  const sessions = createVendorSessions({
    account: (id) => settings().accounts.find((account) => account.id === id) ?? null,
    vendorOf: (account) => vendors[account.vendor],
    credentials: (account) =>
      credentialBoxOf(secrets, account.id, vendors[account.vendor].credentialSchema),
    transport,
    now: () => 0,
  });
  const office: Office = {
    accounts: createAccounts({
      vendors,
      settings,
      secrets,
      store: async (request) => {
        const result = await importer.import(request);
        if (result.ok) sessions.forget();
        return toEnvelope(result);
      },
      remove: async (id) => toEnvelope(await importer.remove(id)),
      shows: () => 'absence',
      use: sessions.use,
      transport,
      now: () => 0,
      random: (bytes) => new Uint8Array(bytes).fill((seed += 1)),
      setTimer: (ms, task) => {
        const timer = { ms, task };
        timers.push(timer);
        return () => timers.splice(timers.indexOf(timer), 1);
      },
      browser: {
        open: (url) => {
          opened.push(new URL(url));
          return Promise.resolve(true);
        },
        listen: ({ port, state }) =>
          Promise.resolve(
            port === 1
              ? { kind: 'port-taken', port }
              : {
                  kind: 'listening',
                  redirectUri: `http://localhost:${String(port ?? 4000)}/callback`,
                  answer: office.answer(state),
                  close: () => {
                    closed += 1;
                  },
                },
          ),
      },
    }),
    profile,
    behaviour,
    steps,
    waiting: {
      progress: (step) => steps.push(step),
      signal: new AbortController().signal,
    },
    opened,
    exchanged,
    closedDesks: () => closed,
    answer: () => silent,
    timers,
  };
  return office;
}

export const garoonEntry = {
  id: 'garoon',
  vendor: 'garoon',
  name: 'Garoon',
  baseUrl: 'https://example.cybozu.com/g',
  user: { code: 'sato' },
  credentials: { kind: 'password', login: 'sato', password: 'canary-pass-1' },
} as const;

export const lineworksEntry = {
  id: 'lineworks',
  vendor: 'lineworks',
  name: 'LINE WORKS',
  user: 'me',
  credentials: { kind: 'oauth', refreshToken: 'first' },
} as const;
