import { type Answer, call, type Fixture, JSON_TYPE, startWorkplace } from './fixture.ts';

export const SATO = 'user0a11-51c2-4f60-9a37-30b1c2d4e011';
export const KIM = 'user0a13-51c2-4f60-9a37-30b1c2d4e013';

/** One call with a bearer token; a body goes out as JSON. */
type Api = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** A request to the token endpoint with the sample client. */
export const requestToken = (
  { workplace }: Fixture,
  fields: Readonly<Record<string, string>>,
): Promise<Answer> => {
  const { clientId, clientSecret } = workplace.access.lineworks;
  return call(`${workplace.baseUrls.lineworksAuth}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      ...fields,
    }).toString(),
  });
};

/** Calls as the sample person, with a token of these scopes. */
export const signIn = async (
  fixture: Fixture,
  scopes: readonly string[] = ['user'],
): Promise<Api> => {
  const { access, baseUrls } = fixture.workplace;
  const answer = await requestToken(fixture, {
    grant_type: 'refresh_token',
    refresh_token: access.lineworks.newRefreshToken(scopes),
  });
  const { access_token: token } = answer.json as { access_token: string };
  return (method, path, body) =>
    call(`${baseUrls.lineworks}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : JSON_TYPE) },
      body,
    });
};

/** The status list of a member. */
export const statusesOf = (userId: string): string => `/users/${userId}/user-profile-statuses`;

/** The id in a status answer. */
export const idOf = (answer: Answer): string =>
  (answer.json as { userProfileStatusId: string }).userProfileStatusId;

export const LIST = statusesOf(SATO);
export const FULL = {
  profileStatusId: 'BUSY',
  statusMessage: 'meeting',
  startTime: '2026-11-22T12:00:00+01:00',
  endTime: '2026-11-22T14:00:00+01:00',
  autoReplyMail: {
    internal: { content: 'later', sentDirectlyToMe: true },
    external: { content: 'later', sentDirectlyToMe: false },
  },
};

export const begin = async (
  options: Parameters<typeof startWorkplace>[0] = {},
): Promise<Fixture & { api: Api }> => {
  const fixture = await startWorkplace(options);
  return { ...fixture, api: await signIn(fixture) };
};

export const list = async (api: Api): Promise<unknown[]> => {
  const answer = await api('GET', LIST);
  return (answer.json as { userProfileStatuses: unknown[] }).userProfileStatuses;
};
