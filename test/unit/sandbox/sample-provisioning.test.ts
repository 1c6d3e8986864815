import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sampleProvisioning } from '../../../electron/sandbox/sample-provisioning.ts';
import { SAMPLE_STATUS_IDS } from '../../../electron/sandbox/sample-statuses.ts';
import { call, startWorkplace } from './fixture.ts';
import { requestToken } from './lineworks-fixture.ts';

const NAMES = { available: 'Verfügbar', lunch: 'Mittag' };

describe('the provisioning file of the sample', () => {
  test('has an account for each vendor on the workplace, with credentials that open it', async () => {
    const fixture = await startWorkplace();
    const { workplace } = fixture;
    const [conpeek, garoon, lineworks, idealist] = sampleProvisioning(workplace, NAMES).accounts;
    const opened = await Promise.all([
      call(`${conpeek.baseUrl}/online_mode`, {
        headers: { authorization: conpeek.credentials.apiKey },
      }),
      call(`${garoon.baseUrl}/api/v1/presence/users/code/${garoon.user.code}`, {
        headers: {
          'x-cybozu-authorization': Buffer.from(
            `${garoon.credentials.login}:${garoon.credentials.password}`,
          ).toString('base64'),
        },
      }),
      requestToken(fixture, {
        grant_type: 'refresh_token',
        refresh_token: lineworks.credentials.refreshToken,
      }),
      call(`${idealist.baseUrl}/api/user`, {
        headers: { authorization: `Bearer persistent ${idealist.credentials.token}` },
      }),
    ]);
    expect(opened.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    expect(lineworks.authUrl).toBe(workplace.baseUrls.lineworksAuth);
    expect(workplace.state.conpeek.userOf(conpeek.user)?.name).toBe(garoon.user.code);
    expect(workplace.state.idealist.recordOf(idealist.user)?.username).toBe('sato');
  });

  test('names the statuses as the caller says, else by their ids', async () => {
    const { workplace } = await startWorkplace();
    const { statuses } = sampleProvisioning(workplace, NAMES);
    expect(statuses.map((status) => status.id)).toEqual(SAMPLE_STATUS_IDS);
    expect(statuses.map((status) => status.name)).toEqual([
      'Verfügbar',
      'busy',
      'Mittag',
      'short-break',
      'away',
      'offline',
    ]);
  });

  test('every status says something to every account that the workplace knows', async () => {
    const { workplace } = await startWorkplace();
    const { accounts, statuses } = sampleProvisioning(workplace, NAMES);
    const ids = accounts.map((account) => account.id).sort();
    const { conpeek, garoon, lineworks } = workplace.state;
    for (const status of statuses) {
      expect(Object.keys(status.accounts).sort()).toEqual(ids);
      const settings = status.accounts;
      const cause = settings['conpeek']?.['breakCause'];
      expect([undefined, ...conpeek.breaks.map((row) => row.cause)]).toContain(cause);
      const codes = ['attend', 'absence', ...garoon.customStatuses];
      expect(codes).toContain(settings['garoon']?.['code']);
      const profile = settings['lineworks']?.['profileStatusId'];
      const used = lineworks.definitions.filter((row) => row.used);
      expect([undefined, ...used.map((row) => row.profileStatusId)]).toContain(profile);
    }
  });

  test('rules and hotkeys name statuses that exist', async () => {
    const { workplace } = await startWorkplace();
    const { automation, statuses } = sampleProvisioning(workplace, NAMES);
    const named = [
      automation.start.status,
      automation.lock.status,
      automation.sleep.status,
      automation.quit.status,
      ...automation.idle.map((stage) => stage.status),
    ];
    expect(SAMPLE_STATUS_IDS).toEqual(expect.arrayContaining(named));
    expect(automation.idle.map((stage) => stage.afterSeconds)).toEqual([300, 1800]);
    const hotkeys = statuses.map((status) => status.hotkey);
    expect(new Set(hotkeys).size).toBe(hotkeys.length);
    expect(statuses.find((status) => status.id === 'lunch')).toMatchObject({
      minutes: 60,
      hotkey: 'Control+Alt+3',
    });
  });

  test('secrets are new at every start', async () => {
    const first = (await startWorkplace({ random: randomBytes })).workplace;
    const second = (await startWorkplace({ random: randomBytes })).workplace;
    expect(first.access.conpeek.apiKey).not.toBe(second.access.conpeek.apiKey);
    expect(first.access.idealist.token).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
    );
  });
});
