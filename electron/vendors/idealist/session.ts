import { createAttemptMemory } from '../attempt-memory.ts';
import { failure } from '../failure.ts';
import { createVendorHttp, type Authorizer } from '../http.ts';
import type { Connection, CredentialBox, VendorSession } from '../port.ts';
import type { IdealistAccount } from './account.ts';
import { applyAttribute, attributeOf, namedAttribute } from './apply-attribute.ts';
import type { IdealistCredentials } from './credentials.ts';
import { createEmployeeCalls } from './employee-calls.ts';
import type { IdealistSetting } from './setting.ts';

/** One Idealist account. */
export function openIdealist(
  connection: Connection<IdealistAccount, IdealistCredentials>,
): VendorSession<IdealistSetting> {
  const { account, now, transport, timeoutMs } = connection;
  const http = createVendorHttp({
    baseUrl: account.baseUrl,
    allowInsecureHttp: account.allowInsecureHttp ?? false,
    transport,
    timeoutMs,
    authorizer: tokenAuthorizer(connection.credentials),
  });
  const calls = createEmployeeCalls(http, account.user, now);
  const name = account.attribute;
  const memory = createAttemptMemory({
    named: (setting: IdealistSetting) => namedAttribute(setting, name),
  });

  return {
    async identify(signal) {
      const employee = await calls.get(signal);
      if (employee.kind !== 'employee') {
        return employee;
      }
      const called = employee.record['name'];
      const displayName = typeof called === 'string' ? called : null;
      return { kind: 'identified', user: account.user, displayName };
    },
    apply: (request) => applyAttribute({ calls, memory, name }, request),
    async read(signal) {
      const employee = await calls.get(signal);
      return employee.kind === 'employee'
        ? { kind: 'read', shows: attributeOf(employee.attributes, name) }
        : employee;
    },
  };
}

/** Two words before the token (Idealist, user). */
function tokenAuthorizer(credentials: CredentialBox<IdealistCredentials>): Authorizer {
  return {
    async headers() {
      const given = await credentials.given();
      return given === null
        ? failure('auth-expired', 'credentials-missing')
        : { kind: 'headers', headers: { authorization: `Bearer persistent ${given.token}` } };
    },
  };
}
