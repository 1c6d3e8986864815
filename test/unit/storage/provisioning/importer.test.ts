import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptySettings } from '../../../../electron/contract/settings/settings.ts';
import { dropOrphanSecrets } from '../../../../electron/storage/secrets/drop-orphan-secrets.ts';
import { exportProvisioning } from '../../../../electron/storage/provisioning/provisioning-file.ts';
import type { ImportResult } from '../../../../electron/storage/provisioning/import-result.ts';
import type { ImportRequest } from '../../../../electron/storage/provisioning/importer.ts';
import { englishLine } from './english-line.ts';
import { openProfile, type Profile } from '../profile.ts';
import { canaries, sampleFile, tempFolder, toyCipher } from '../stand-ins.ts';

function apply(
  profile: Profile,
  file: unknown,
  options: Partial<ImportRequest> = {},
): Promise<ImportResult> {
  const text = JSON.stringify(file);
  const request = { text, replace: false, allowPlaintextSecrets: false, ...options };
  return profile.importer.import(request);
}

/** Every file of the profile as text, by name. */
function contents(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}

const withToken = (refreshToken: string): unknown => {
  const [account] = sampleFile().accounts.slice(2);
  return { version: 1, accounts: [{ ...account, credentials: { kind: 'oauth', refreshToken } }] };
};

describe('an import', () => {
  test('is in effect at once and after a restart', async () => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    const result = await apply(profile, sampleFile());
    expect(result).toMatchObject({ ok: true, credentialed: ['conpeek', 'garoon', 'lineworks'] });
    const again = openProfile(folder);
    expect(again.settingsStore.settings()).toEqual(profile.settingsStore.settings());
    expect(again.settingsStore.settings().accounts).toHaveLength(3);
    expect(await again.secrets.given('conpeek')).toEqual({ apiKey: canaries.apiKey });
  });

  test('leaves no secret in clear in any file', async () => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    await apply(profile, sampleFile());
    await profile.secrets.saveSession('lineworks', { accessToken: 'canary-access-1b1' });
    expect([...contents(folder).keys()]).toEqual([
      'secrets.backup.json',
      'secrets.json',
      'settings.backup.json',
      'settings.json',
    ]);
    for (const [name, text] of contents(folder)) {
      for (const canary of [...Object.values(canaries), 'canary-access-1b1']) {
        expect(text, name).not.toContain(canary);
      }
      expect(text, name).not.toContain(
        Buffer.from(canaries.apiKey).toString('base64').slice(4, -4),
      );
    }
  });

  test('keeps every file for the owner alone', async () => {
    const folder = tempFolder();
    await apply(openProfile(folder), sampleFile());
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
    }
  });

  test('says what it changed, new credentials of an unchanged account included', async () => {
    const profile = openProfile(tempFolder());
    await apply(profile, sampleFile());
    expect(await apply(profile, sampleFile())).toMatchObject({ ok: true, lines: [] });
    const next = await apply(profile, withToken('another-token'));
    expect(next).toMatchObject({ ok: true, lines: ['credentials lineworks replaced'] });
  });

  test('without credentials keeps the stored ones, with replace too', async () => {
    const profile = openProfile(tempFolder());
    await apply(profile, sampleFile());
    const text = exportProvisioning(profile.settingsStore.settings());
    expect(await apply(profile, JSON.parse(text))).toMatchObject({ ok: true, lines: [] });
    expect(await apply(profile, JSON.parse(text), { replace: true })).toMatchObject({ ok: true });
    expect(await profile.secrets.given('conpeek')).toEqual({ apiKey: canaries.apiKey });
  });

  test('with replace removes the secrets of what the file lacks', async () => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    await apply(profile, sampleFile());
    await apply(profile, { version: 1 }, { replace: true });
    expect(profile.settingsStore.settings()).toEqual(emptySettings());
    expect(openProfile(folder).secrets.accountIds()).toEqual([]);
    expect(await profile.secrets.given('conpeek')).toBeNull();
  });

  test('never hands the credentials of one vendor to another', async () => {
    const profile = openProfile(tempFolder());
    await apply(profile, withToken('kept'));
    const garoon = { ...sampleFile().accounts[1], id: 'lineworks', credentials: undefined };
    expect(await apply(profile, { version: 1, accounts: [garoon] })).toMatchObject({ ok: true });
    expect(await profile.secrets.given('lineworks')).toBeNull();
  });
});

describe('what the vendor gave since', () => {
  test('stays when the same refresh token is imported again', async () => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    await apply(profile, withToken('first'));
    await profile.secrets.saveSession('lineworks', { refreshToken: 'rotated' });
    await apply(profile, withToken('first'));
    expect(await openProfile(folder).secrets.session('lineworks')).toEqual({
      refreshToken: 'rotated',
    });
  });

  test('goes when another refresh token is imported', async () => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    await apply(profile, withToken('first'));
    await profile.secrets.saveSession('lineworks', { refreshToken: 'rotated' });
    await apply(profile, withToken('second'));
    expect(await profile.secrets.session('lineworks')).toBeNull();
    expect(await openProfile(folder).secrets.session('lineworks')).toBeNull();
  });
});

describe('all or nothing', () => {
  test.each([
    ['an invalid file', { version: 1, acounts: [] }, 'acounts: is not a known key'],
    [
      'a missing account',
      { version: 1, statuses: [{ id: 'x', name: 'X', kind: 'busy', accounts: { nowhere: {} } }] },
      'statuses[0].accounts.nowhere: there is no account "nowhere"',
    ],
  ])('%s changes nothing', async (_name, file, message) => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    await apply(profile, sampleFile());
    const before = contents(folder);
    const result = await apply(profile, file);
    expect(result).toMatchObject({ ok: false, code: 'invalid-file' });
    expect(!result.ok && englishLine(result.problem)).toBe(message);
    expect(contents(folder)).toEqual(before);
  });

  test.each(['settings', 'secrets'] as const)('a disk that refuses the %s', async (part) => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    await apply(profile, withToken('old'));
    await profile.secrets.saveSession('lineworks', { refreshToken: 'rotated' });
    const before = profile.settingsStore.settings();
    profile.faults[part] = true;
    const file = sampleFile();
    Object.assign(file.accounts[2]?.credentials ?? {}, { refreshToken: 'new' });
    const result = await apply(profile, file);
    expect(result).toMatchObject({ ok: false, code: 'failed' });
    expect(JSON.stringify(result)).not.toContain('canary');
    profile.faults[part] = false;
    for (const seen of [profile, openProfile(folder)]) {
      expect(seen.settingsStore.settings()).toEqual(before);
      expect(await seen.secrets.given('lineworks')).toMatchObject({ refreshToken: 'old' });
      expect(await seen.secrets.session('lineworks')).toEqual({ refreshToken: 'rotated' });
      expect(seen.secrets.accountIds()).toEqual(['lineworks']);
    }
  });

  test('two imports at once are done one after the other', async () => {
    const profile = openProfile(tempFolder());
    const [one, two] = await Promise.all([
      apply(profile, sampleFile()),
      apply(profile, { version: 1, general: { theme: 'dark' } }),
    ]);
    expect([one.ok, two.ok]).toEqual([true, true]);
    expect(profile.settingsStore.settings().accounts).toHaveLength(3);
    expect(profile.settingsStore.settings().general.theme).toBe('dark');
  });
});

describe('after a kill between secrets and settings', () => {
  test('secrets of accounts that are not configured are forgotten', async () => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    await apply(profile, sampleFile());
    await profile.secrets.put(new Map([['ghost', { given: 'x', keepSession: false }]]), false);
    const again = openProfile(folder);
    await dropOrphanSecrets(again.settingsStore, again.secrets);
    expect(again.secrets.accountIds()).toEqual(['conpeek', 'garoon', 'lineworks']);
  });
});

describe('without a keyring', () => {
  const without = (folder: string): Profile => openProfile(folder, toyCipher({ available: false }));

  test('nothing is changed before the person accepts it', async () => {
    const folder = tempFolder();
    const result = await apply(without(folder), sampleFile());
    expect(result).toMatchObject({ ok: false, code: 'no-keyring' });
    expect(!result.ok && englishLine(result.problem)).toMatch(
      /^credentials: .*keyring.*--allow-plaintext-secrets/u,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a file without credentials needs none', async () => {
    const file = { version: 1, general: { theme: 'dark' } };
    expect(await apply(without(tempFolder()), file)).toMatchObject({ ok: true });
  });

  test.each([
    ['the flag', {}, true],
    ['the file', { allowPlaintextSecrets: true }, false],
  ])(
    '%s accepts it, and it works after a restart, for sessions too',
    async (_by, general, flag) => {
      const folder = tempFolder();
      const profile = without(folder);
      const file = { ...sampleFile(), general };
      expect(await apply(profile, file, { allowPlaintextSecrets: flag })).toMatchObject({
        ok: true,
      });
      await profile.secrets.saveSession('lineworks', { refreshToken: 'rotated' });
      const again = without(folder);
      expect(await again.secrets.given('conpeek')).toEqual({ apiKey: canaries.apiKey });
      expect(await again.secrets.session('lineworks')).toEqual({ refreshToken: 'rotated' });
      for (const [name, text] of contents(folder)) expect(text, name).not.toContain('canary');
    },
  );

  test('the stored settings accept it for later files', async () => {
    const profile = without(tempFolder());
    await apply(profile, { version: 1, general: { allowPlaintextSecrets: true } });
    expect(await apply(profile, withToken('x'))).toMatchObject({ ok: true });
  });
});
