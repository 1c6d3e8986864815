import type { SampleWorkplace } from './sample-workplace.ts';
import { sampleStatuses, type SampleNames } from './sample-statuses.ts';

const sampleAccounts = (workplace: SampleWorkplace) => {
  const [person] = workplace.people;
  const { access, baseUrls } = workplace;
  return [
    {
      id: 'conpeek',
      vendor: 'conpeek',
      name: 'Conpeek',
      baseUrl: baseUrls.conpeek,
      user: String(person.conpeekId),
      credentials: { apiKey: access.conpeek.apiKey },
    },
    {
      id: 'garoon',
      vendor: 'garoon',
      name: 'Garoon',
      baseUrl: baseUrls.garoon,
      user: { code: person.login },
      credentials: {
        kind: 'password',
        login: person.login,
        password: access.garoon.passwords.get(person.login) ?? '',
      },
    },
    {
      id: 'lineworks',
      vendor: 'lineworks',
      name: 'LINE WORKS',
      baseUrl: baseUrls.lineworks,
      authUrl: baseUrls.lineworksAuth,
      user: 'me',
      credentials: {
        kind: 'oauth',
        clientId: access.lineworks.clientId,
        clientSecret: access.lineworks.clientSecret,
        refreshToken: access.lineworks.newRefreshToken(),
      },
    },
    {
      id: 'idealist',
      vendor: 'idealist',
      name: 'Idealist',
      baseUrl: baseUrls.idealist,
      user: person.idealistId,
      attribute: 'work_status',
      credentials: { token: access.idealist.token },
    },
  ] as const;
};

/** Away after five idle minutes, offline after thirty; away while locked or asleep. */
const AUTOMATION = {
  start: { status: 'available' },
  idle: [
    { afterSeconds: 300, status: 'away' },
    { afterSeconds: 1800, status: 'offline' },
  ],
  lock: { status: 'away', afterSeconds: 0 },
  sleep: { status: 'away' },
  quit: { status: 'offline' },
  onlyOver: ['available'],
  return: 'at-once',
} as const;

/** A provisioning file in the form of the control contract, version 1. */
interface SampleProvisioning {
  readonly version: 1;
  readonly accounts: ReturnType<typeof sampleAccounts>;
  readonly statuses: ReturnType<typeof sampleStatuses>;
  readonly automation: typeof AUTOMATION;
}

/**
 * Everything needed to try the app on a running sample workplace: four accounts with their
 * credentials, six statuses and the usual rules. Each call issues a new LINE WORKS refresh token.
 */
export const sampleProvisioning = (
  workplace: SampleWorkplace,
  names: SampleNames,
): SampleProvisioning => ({
  version: 1,
  accounts: sampleAccounts(workplace),
  statuses: sampleStatuses(names),
  automation: AUTOMATION,
});
