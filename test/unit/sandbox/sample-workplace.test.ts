import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import {
  ASSUMPTIONS,
  type AssumptionId,
  defaultAssumptions,
} from '../../../electron/sandbox/assumptions.ts';
import { formatReceived, type ReceivedRequest } from '../../../electron/sandbox/received-log.ts';
import { createSampleWorkplace } from '../../../electron/sandbox/sample-workplace.ts';
import { call, JSON_TYPE, NOON, startWorkplace } from './fixture.ts';
import { requestToken } from './lineworks-fixture.ts';

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
};

describe('listening', () => {
  test('each vendor has a port of its own on loopback', async () => {
    const { workplace } = await startWorkplace();
    const urls = Object.values(workplace.baseUrls).map((url) => new URL(url));
    expect(new Set(urls.map((url) => url.port)).size).toBe(5);
    expect(urls.every((url) => url.hostname === '127.0.0.1')).toBe(true);
    expect(workplace.baseUrls.conpeek).toBe(new URL(workplace.baseUrls.conpeek).origin);
  });

  test.each(['0.0.0.0', '::', 'localhost', '192.168.0.1', '127.0.0.1.example'])(
    'refuses to listen on %s',
    async (host) => {
      const options = { now: () => NOON, random: randomBytes, host };
      await expect(createSampleWorkplace(options)).rejects.toThrow(RangeError);
    },
  );

  test('takes consecutive ports when given one, and says so when one is taken', async () => {
    const port = await freePort();
    const { workplace } = await startWorkplace({ port });
    expect(workplace.baseUrls.conpeek).toBe(`http://127.0.0.1:${String(port)}`);
    expect(new URL(workplace.baseUrls.idealist).port).toBe(String(port + 4));
    await expect(startWorkplace({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('stop ends kept-alive and hanging connections at once', async () => {
    const { workplace } = await startWorkplace();
    await call(`${workplace.baseUrls.conpeek}/online_mode`);
    workplace.faults.garoon.set({ fault: { kind: 'hang' } });
    workplace.faults.idealist.set({ fault: { kind: 'slow' }, latencyMs: 60_000 });
    const hanging = ['garoon', 'idealist'] as const;
    const calls = hanging.map((site) => call(workplace.baseUrls[site]).then(String, () => 'ended'));
    while (workplace.log.length < 3) await new Promise((resolve) => setTimeout(resolve, 2));
    const before = performance.now();
    await workplace.stop();
    expect(await Promise.all(calls)).toEqual(['ended', 'ended']);
    expect(performance.now() - before).toBeLessThan(1000);
    await expect(call(workplace.baseUrls.conpeek)).rejects.toThrow();
  });

  test('a body without end is cut off', async () => {
    const { workplace } = await startWorkplace();
    const huge = 'x'.repeat(2_000_000);
    await expect(call(workplace.baseUrls.conpeek, { method: 'PUT', body: huge })).rejects.toThrow();
    expect(workplace.log).toHaveLength(0);
  });
});

describe('assumptions', () => {
  test('cover the ids of the vendor reference', () => {
    expect(Object.keys(ASSUMPTIONS).join(' ')).toBe(
      'CP-1 CP-2 CP-3 CP-4 GA-1 GA-2 GA-3 GA-4 GA-5 LW-1 LW-2 LW-3 LW-4 LW-5 LW-6 LW-7 LW-8 ID-1 ID-2 ID-3 ID-4',
    );
  });

  test('start at their defaults, and each start has switches of its own', async () => {
    const { workplace } = await startWorkplace({ assumptions: { 'LW-2': '200' } });
    expect(workplace.assumptions).toEqual({ ...defaultAssumptions(), 'LW-2': '200' });
    workplace.assumptions['CP-3'] = '404';
    expect(defaultAssumptions()['CP-3']).toBe('403');
  });

  test('every choice differs from the others of its id', () => {
    for (const id of Object.keys(ASSUMPTIONS) as AssumptionId[]) {
      const row = ASSUMPTIONS[id];
      const values = [row.default, ...row.alternatives].map((one) => one.value);
      expect(new Set(values).size).toBe(values.length);
    }
  });
});

describe('what was received', () => {
  test('is logged, given to the listener and readable in one line', async () => {
    const heard: ReceivedRequest[] = [];
    const { workplace, clock } = await startWorkplace({
      onRequest: (request) => heard.push(request),
    });
    clock.at = new Date(2026, 10, 22, 12, 0, 0, 412).getTime();
    const password = workplace.access.garoon.passwords.get('sato') ?? '';
    const secret = Buffer.from(`sato:${password}`).toString('base64');
    await call(`${workplace.baseUrls.garoon}/api/v1/presence/users/code/sato`, {
      method: 'PATCH',
      headers: { 'x-cybozu-authorization': secret, ...JSON_TYPE },
      body: { status: { code: 'absence' }, notes: 'back at one' },
    });
    expect(heard).toEqual(workplace.log);
    expect(heard.map(formatReceived)).toEqual([
      '12:00:00.412 Garoon PATCH /presence/users/code/sato {"status":{"code":"absence"},"notes":"back at one"} → 200',
    ]);
    workplace.clearLog();
    expect(workplace.log).toHaveLength(0);
  });

  test('shows queries, long bodies and requests that got no answer', async () => {
    const { workplace } = await startWorkplace();
    workplace.faults.idealist.set({ fault: { kind: 'drop' } });
    const url = `${workplace.baseUrls.idealist}/api/user?query=a%20b`;
    await call(url, { method: 'PUT', body: 'x'.repeat(500) }).catch(() => undefined);
    const line = workplace.log.map(formatReceived).join('');
    expect(line).toContain('Idealist PUT /api/user?query=a%20b xxx');
    expect(line.endsWith('xxx… → no answer (drop)')).toBe(true);
  });

  test('holds no credential, only the form it came in', async () => {
    const fixture = await startWorkplace();
    const { access, baseUrls, log } = fixture.workplace;
    const refreshToken = access.lineworks.newRefreshToken();
    const grant = { grant_type: 'refresh_token', refresh_token: refreshToken };
    const tokens = (await requestToken(fixture, grant)).json as Record<string, string>;
    const forms = [
      `Bearer ${tokens['access_token'] ?? ''}`,
      `Bearer persistent ${access.idealist.token}`,
      `Basic ${access.conpeek.apiKey}`,
      access.conpeek.apiKey,
    ];
    for (const authorization of forms) {
      await call(`${baseUrls.conpeek}/online_mode?token=${refreshToken}`, {
        headers: { authorization, 'x-api-key': access.conpeek.apiKey, cookie: refreshToken },
      });
    }
    const text = JSON.stringify(log);
    const secrets = [
      ...access.garoon.passwords.values(),
      access.conpeek.apiKey,
      access.idealist.token,
      access.lineworks.clientSecret,
      refreshToken,
      tokens['access_token'] ?? '',
      tokens['refresh_token'] ?? '',
    ];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(log.slice(1).map((entry) => entry.headers['authorization'])).toEqual([
      'Bearer ***',
      'Bearer persistent ***',
      'Basic ***',
      '***',
    ]);
  });
});
