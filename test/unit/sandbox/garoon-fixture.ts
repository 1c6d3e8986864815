import { type Answer, call, type Fixture, JSON_TYPE } from './fixture.ts';

export const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

export const login = ({ workplace }: Fixture, code = 'sato'): Record<string, string> => ({
  'x-cybozu-authorization': base64(`${code}:${workplace.access.garoon.passwords.get(code) ?? ''}`),
});

export const SATO = '/api/v1/presence/users/code/sato';

export const get = (
  fixture: Fixture,
  path: string,
  headers: Record<string, string> = login(fixture),
): Promise<Answer> => call(`${fixture.workplace.baseUrls.garoon}${path}`, { headers });

export const patch = (
  fixture: Fixture,
  body: unknown,
  options: { path?: string; headers?: Record<string, string> } = {},
): Promise<Answer> =>
  call(`${fixture.workplace.baseUrls.garoon}${options.path ?? SATO}`, {
    method: 'PATCH',
    headers: options.headers ?? { ...login(fixture), ...JSON_TYPE },
    body,
  });

export const errorCode = (answer: Answer): unknown => {
  const json = answer.json as { error?: { errorCode?: unknown } } | undefined;
  return json?.error?.errorCode;
};

export const BUSY = { status: { code: 'absence' }, notes: 'line one\nline two' };
