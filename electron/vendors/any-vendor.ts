import type * as z from 'zod';
import type { Account } from '../contract/settings/settings.ts';
import type { CatalogueEntry } from '../contract/commands/directory.ts';
import type { BrowserSignIn } from './browser-sign-in.ts';
import {
  type AddedProposal,
  type Connection,
  type Proposal,
  type VendorAdapter,
  type VendorSession,
  type CredentialBox,
  settingInvalid,
} from './port.ts';
import type { Failure } from '../contract/views/delivery.ts';
import { parseOnce } from '../contract/parse-once.ts';
import type { OwnProblem } from '../contract/file-problem.ts';
import { safeBase } from './address.ts';
import type { Schedule, ScheduleRequest } from './schedule.ts';

/** A session whose setting is checked when it is applied. */
type AnyVendorSession = VendorSession<unknown>;

/** What is the same for every vendor. */
type Common = Pick<VendorAdapter<Account, unknown, unknown>, 'id' | 'capabilities'>;

/** A vendor whose types are erased: it checks what it is given, so callers need no generics. */
export interface AnyVendor extends Common {
  readonly accountSchema: z.ZodType<Account>;
  readonly addressSchema: z.ZodType<string>;
  readonly credentialSchema: z.ZodType;
  readonly settingSchema: z.ZodType;
  readonly proposals?: readonly Proposal<unknown>[];
  readonly proposalOf?: (entry: CatalogueEntry) => AddedProposal<unknown> | null;
  /** Its account and client must have been parsed with the schemas of this vendor. */
  readonly signIn?: BrowserSignIn<Account, unknown, unknown>;
  /** False if either is not a credential of this vendor. */
  keepsSession(previous: unknown, next: unknown): boolean;
  connect(connection: Connection<Account, unknown>): AnyVendorSession;
}

/**
 * Erases the types of an adapter: account, credentials and setting are checked with its schemas.
 * What does not fit is a refusal that names the field, and no vendor is called.
 */
export function eraseVendor<VendorAccount extends Account, Credentials, Setting, Client>(
  adapter: VendorAdapter<VendorAccount, Credentials, Setting, Client>,
): AnyVendor {
  const { id, capabilities, addressSchema, credentialSchema, settingSchema } = adapter;
  const accountSchema = adapter.accountSchema.superRefine(checkAddresses);
  return {
    ...(adapter.proposals === undefined ? {} : { proposals: adapter.proposals }),
    ...(adapter.proposalOf === undefined ? {} : { proposalOf: adapter.proposalOf }),
    ...(adapter.signIn === undefined ? {} : { signIn: eraseSignIn(adapter.signIn, accountSchema) }),
    id,
    capabilities,
    accountSchema,
    addressSchema,
    credentialSchema,
    settingSchema,
    keepsSession(previous, next) {
      const before = credentialSchema.safeParse(previous);
      const after = credentialSchema.safeParse(next);
      return before.success && after.success && adapter.keepsSession(before.data, after.data);
    },
    connect(connection) {
      const account = accountSchema.safeParse(connection.account);
      if (!account.success) {
        return deadSession(settingInvalid(account.error));
      }
      const credentials = checkedBox(connection.credentials, credentialSchema);
      const session = adapter.connect({ ...connection, account: account.data, credentials });
      return checkedSession(session, settingSchema);
    },
  };
}

/**
 * Checks every address of an account (`baseUrl`, `authUrl`): https, or http on this computer or with
 * the account's opt-in (docs/design.md#http). The issue names the field and never repeats the
 * address.
 */
export function checkAddresses(account: Account, context: z.RefinementCtx): void {
  for (const [field, value] of Object.entries(account)) {
    const isAddress = field.endsWith('Url') && typeof value === 'string';
    if (isAddress && safeBase(value, account.allowInsecureHttp ?? false) === null) {
      context.addIssue({
        code: 'custom',
        path: [field],
        message: 'safe-address' satisfies OwnProblem,
      });
    }
  }
}

function checkedSession<Setting>(
  session: VendorSession<Setting>,
  schema: z.ZodType<Setting>,
): VendorSession<unknown> {
  return {
    ...(session.directory === undefined ? {} : { directory: session.directory }),
    ...(session.schedule === undefined
      ? {}
      : { schedule: checkedSchedule(session.schedule, schema) }),
    identify: (signal) => session.identify(signal),
    catalogue: (signal) => session.catalogue(signal),
    read: (signal) => session.read(signal),
    async apply(request) {
      const setting = schema.safeParse(request.setting);
      return setting.success
        ? await session.apply({
            ...request,
            setting: setting.data,
            unconfirmed: fitting(request.unconfirmed, schema),
          })
        : settingInvalid(setting.error);
    },
  };
}

/** A schedule whose settings are checked before a vendor is called. */
function checkedSchedule<Setting>(
  schedule: Schedule<Setting>,
  schema: z.ZodType<Setting>,
): Schedule<unknown> {
  async function checked<Done>(
    request: ScheduleRequest<unknown>,
    send: (request: ScheduleRequest<Setting>) => Promise<Done>,
  ): Promise<Done | ReturnType<typeof settingInvalid>> {
    const setting = schema.safeParse(request.setting);
    return setting.success
      ? await send({ ...request, setting: setting.data })
      : settingInvalid(setting.error);
  }

  return {
    rules: schedule.rules,
    list: (signal) => schedule.list(signal),
    create: (request, signal) => checked(request, (fitting) => schedule.create(fitting, signal)),
    change: (id, request, signal) =>
      checked(request, (fitting) => schedule.change(id, fitting, signal)),
    remove: (id, signal) => schedule.remove(id, signal),
  };
}

/** Settings that an older version sent may not fit any more, and then cannot be compared. */
function fitting<Setting>(
  settings: readonly unknown[],
  schema: z.ZodType<Setting>,
): readonly Setting[] {
  return settings.flatMap((each) => {
    const setting = schema.safeParse(each);
    return setting.success ? [setting.data] : [];
  });
}

/** Credentials that do not fit are as good as none: the person is asked for them. */
function checkedBox<Credentials>(
  box: CredentialBox<unknown>,
  schema: z.ZodType<Credentials>,
): CredentialBox<Credentials> {
  const parse = parseOnce(schema);
  return {
    given: async () => parse(await box.given()),
    session: () => box.session(),
    saveSession: (session) => box.saveSession(session),
  };
}

function deadSession(problem: Failure): VendorSession<unknown> {
  const refuse = (): Promise<Failure> => Promise.resolve(problem);
  return { identify: refuse, catalogue: refuse, apply: refuse, read: refuse };
}

/**
 * Erases the types of a browser sign-in; account and client are parsed once more with the vendor's
 * schemas. `authorizationUrl` throws on what was never parsed, which only a bug can bring about.
 */
function eraseSignIn<VendorAccount extends Account, Client, Credentials>(
  signIn: BrowserSignIn<VendorAccount, Client, Credentials>,
  accountSchema: z.ZodType<VendorAccount>,
): BrowserSignIn<Account, unknown, unknown> {
  const { clientSchema } = signIn;
  return {
    clientSchema,
    authorizationUrl: (account, client, request) =>
      signIn.authorizationUrl(accountSchema.parse(account), clientSchema.parse(client), request),
    async exchange(connection, client, answer) {
      const account = accountSchema.safeParse(connection.account);
      if (!account.success) return settingInvalid(account.error);
      const checked = clientSchema.safeParse(client);
      return checked.success
        ? await signIn.exchange({ ...connection, account: account.data }, checked.data, answer)
        : settingInvalid(checked.error);
    },
  };
}
