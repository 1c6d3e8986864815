import {
  type VendorAdapter,
  type Proposal,
  failure,
  type Connection,
  type VendorSession,
} from '../port.ts';
import {
  idealistAccountSchema,
  type IdealistAccount,
  idealistCredentialSchema,
  type IdealistCredentials,
  idealistSettingSchema,
  type IdealistSetting,
} from './schemas.ts';
import { kinds } from '../../contract/settings/status.ts';
import { createAttemptMemory } from '../attempt-memory.ts';
import { createKeyAuthorizer } from '../api-key.ts';
import { createVendorHttp } from '../http.ts';
import { applyStatus } from './apply-status.ts';
import { attributesOf, employeeOf, textIn } from './employee.ts';
import { createEmployeeCalls } from './employee-calls.ts';
import { namedFields, textOf } from './status-fields.ts';
import { collectValues } from './catalogue.ts';
import { createEmployeeDirectory } from './directory.ts';

/** One Idealist account. */
function openIdealist(
  connection: Connection<IdealistAccount, IdealistCredentials>,
): VendorSession<IdealistSetting> {
  const { account, now, transport, timeoutMs } = connection;
  const { user, attribute } = account;
  const http = createVendorHttp({
    baseUrl: account.baseUrl,
    allowInsecureHttp: account.allowInsecureHttp ?? false,
    transport,
    timeoutMs,
    // Two words before the token (Idealist, user).
    authorizer: createKeyAuthorizer(
      connection.credentials,
      ({ token }) => `Bearer persistent ${token}`,
    ),
  });
  const calls = createEmployeeCalls(http, now);
  const memory = createAttemptMemory({
    named: (setting: IdealistSetting) => namedFields(setting, attribute),
  });

  return {
    directory: createEmployeeDirectory(calls),
    catalogue: (signal) => collectValues(calls, attribute, signal),
    async identify(signal) {
      const found = await calls.find({ id: user }, signal);
      if (found.kind !== 'record') {
        return found;
      }
      // A token that is not shown the whole record could not write it without erasing the rest.
      const mayWrite = employeeOf(found.record).kind === 'employee' ? null : false;
      return { kind: 'identified', user, displayName: textIn(found.record, 'name'), mayWrite };
    },
    apply: (request) => applyStatus({ calls, memory, user, attribute }, request),
    async read(signal) {
      const found = await calls.find({ id: user }, signal);
      if (found.kind !== 'record') {
        return found;
      }
      const attributes = attributesOf(found.record);
      return attributes === null || !Object.hasOwn(found.record, 'attributes')
        ? failure('refused', 'record-incomplete', { key: 'attributes' })
        : { kind: 'read', shows: textOf(attributes, attribute) };
    },
  };
}

/** The attribute holds any text (Idealist, user), so it says what the status is called. */
const idealistProposals: readonly Proposal<IdealistSetting>[] = kinds.map((kind) => ({
  kind,
  setting: { value: '{name}' },
}));

/** Idealist, employee records: the work status is one attribute of the employee. */
export const idealist: VendorAdapter<IdealistAccount, IdealistCredentials, IdealistSetting> = {
  id: 'idealist',
  capabilities: {
    messageLength: null,
    nativeEnd: false,
    readBack: true,
    callsPerMinute: 60,
    directory: true,
    schedule: false,
  },
  accountSchema: idealistAccountSchema,
  addressSchema: idealistAccountSchema.shape.baseUrl,
  credentialSchema: idealistCredentialSchema,
  settingSchema: idealistSettingSchema,
  proposals: idealistProposals,
  keepsSession: () => false,
  connect: openIdealist,
};
