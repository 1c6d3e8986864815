import type * as z from 'zod';
import type { Account } from '../contract/account.ts';
import type { Failure } from '../contract/delivery.ts';
import type { AnyVendor } from './any-vendor.ts';
import { failure } from './failure.ts';
import type { CredentialBox, VendorAdapter, VendorSession } from './port.ts';
import { checkAddresses } from './safe-address.ts';

/**
 * Erases the types of an adapter: account, credentials and setting are checked with its schemas.
 * What does not fit is a refusal that names the field, and no vendor is called.
 */
export function eraseVendor<VendorAccount extends Account, Credentials, Setting>(
  adapter: VendorAdapter<VendorAccount, Credentials, Setting>,
): AnyVendor {
  const { id, capabilities, credentialSchema, settingSchema } = adapter;
  const accountSchema = adapter.accountSchema.superRefine(checkAddresses);
  return {
    id,
    capabilities,
    accountSchema,
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
        return deadSession(invalid(account.error));
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
    identify: (signal) => session.identify(signal),
    read: (signal) => session.read(signal),
    async apply(request) {
      const setting = schema.safeParse(request.setting);
      return setting.success
        ? await session.apply({
            ...request,
            setting: setting.data,
            tried: fitting(request.tried, schema),
          })
        : invalid(setting.error);
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
  return {
    async given() {
      return schema.safeParse(await box.given()).data ?? null;
    },
    session: () => box.session(),
    saveSession: (session) => box.saveSession(session),
  };
}

function deadSession(problem: Failure): VendorSession<unknown> {
  const refuse = (): Promise<Failure> => Promise.resolve(problem);
  return { identify: refuse, apply: refuse, read: refuse };
}

function invalid(error: z.ZodError): Failure {
  const field = error.issues[0]?.path.join('.') ?? '';
  return failure('refused', 'setting-invalid', { field });
}
