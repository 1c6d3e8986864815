import type * as z from 'zod';
import type { Account } from '../contract/account.ts';
import type { Failure } from '../contract/delivery.ts';
import { parseOnce } from '../contract/parse-once.ts';
import type { AnyVendor } from './any-vendor.ts';
import type { CredentialBox, VendorAdapter, VendorSession } from './port.ts';
import { checkedSchedule } from './checked-schedule.ts';
import { eraseSignIn } from './erase-sign-in.ts';
import { checkAddresses } from './safe-address.ts';
import { settingInvalid } from './setting-invalid.ts';

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
            tried: fitting(request.tried, schema),
          })
        : settingInvalid(setting.error);
    },
  };
}

/** Settings that were tried by an older version may not fit any more, and then cannot be compared. */
function fitting<Setting>(
  tried: readonly unknown[],
  schema: z.ZodType<Setting>,
): readonly Setting[] {
  return tried.flatMap((each) => {
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
