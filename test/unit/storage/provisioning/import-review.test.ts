import { describe, expect, test } from 'vitest';
import type { ImportResult } from '../../../../electron/storage/provisioning/import-result.ts';
import { englishLine } from './english-line.ts';
import { openProfile, type Profile } from '../profile.ts';
import { canaries, sampleFile, tempFolder } from '../stand-ins.ts';

type Applied = Extract<ImportResult, { ok: true }>;

async function apply(profile: Profile, file: unknown): Promise<Applied> {
  const text = JSON.stringify(file);
  const result = await profile.importer.import({
    text,
    replace: false,
    allowPlaintextSecrets: false,
  });
  if (!result.ok) throw new Error(englishLine(result.problem));
  return result;
}

async function connected(): Promise<Profile> {
  const profile = openProfile(tempFolder());
  await apply(profile, sampleFile());
  return profile;
}

function withChanges(): object {
  const { accounts, statuses, ...file } = sampleFile();
  const [first, ...others] = accounts;
  return {
    ...file,
    accounts: [{ ...first, name: 'Calls', credentials: { apiKey: 'another-key' } }, ...others],
    statuses: statuses.map((status) => ({ ...status, minutes: 45 })),
  };
}

describe('the review of a file', () => {
  test('says what would change, from what to what, and changes nothing', async () => {
    const profile = await connected();
    const before = profile.settingsStore.settings();
    const review = await profile.importer.review(JSON.stringify(withChanges()));
    const names = before.statuses.map(({ name }) => name);
    expect(review).toMatchObject({ ok: true });
    if (!review.ok) return;
    const [account, ...statuses] = review.facts;
    expect(account).toEqual({
      what: 'account',
      kind: 'changed',
      id: 'conpeek',
      name: 'Calls',
      parts: [{ path: ['name'], kind: 'changed', from: 'Conpeek', to: 'Calls' }],
    });
    expect(statuses.map((fact) => ('name' in fact ? fact.name : ''))).toEqual(names);
    expect(profile.settingsStore.settings()).toBe(before);
    expect(await profile.secrets.given('conpeek')).toEqual({ apiKey: canaries.apiKey });
  });

  test('lists that there are new credentials, and never what they are', async () => {
    const profile = await connected();
    const [account] = sampleFile().accounts;
    const credentials = { apiKey: 'another-key' };
    const file = { version: 1, accounts: [{ ...account, credentials }] };
    const review = await profile.importer.review(JSON.stringify(file));
    expect(review).toEqual({
      ok: true,
      facts: [{ what: 'credentials', id: 'conpeek', name: 'Conpeek' }],
    });
  });

  test('names rules by the statuses that they show', async () => {
    const profile = await connected();
    const [first, second] = profile.settingsStore.settings().statuses;
    const rule = (status: string | undefined): object => ({
      version: 1,
      automation: { start: { status } },
    });
    await apply(profile, rule(first?.id));
    const review = await profile.importer.review(JSON.stringify(rule(second?.id)));
    expect(review).toEqual({
      ok: true,
      facts: [
        {
          what: 'automation',
          parts: [{ path: ['start'], kind: 'changed', from: first?.name, to: second?.name }],
        },
      ],
    });
  });

  test('is refused as the import would be', async () => {
    const profile = await connected();
    const review = await profile.importer.review('{ "version": 2 }');
    expect(review).toMatchObject({ ok: false, code: 'invalid-file' });
  });
});

describe('an import that is taken back', () => {
  test('leaves settings and credentials as they were, after a restart too', async () => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    await apply(profile, sampleFile());
    await profile.secrets.saveSession('conpeek', { access: 'old' });
    const before = profile.settingsStore.settings();
    const applied = await apply(profile, withChanges());
    await profile.secrets.saveSession('conpeek', { access: 'of the other key' });
    expect(await applied.undo()).toMatchObject({ ok: true });
    for (const each of [profile, openProfile(folder)]) {
      expect(each.settingsStore.settings()).toEqual(before);
      expect(await each.secrets.given('conpeek')).toEqual({ apiKey: canaries.apiKey });
    }
  });

  test('takes new accounts and their credentials away again', async () => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    const applied = await apply(profile, sampleFile());
    expect(await applied.undo()).toMatchObject({ ok: true, credentialed: [] });
    expect(profile.settingsStore.settings().accounts).toEqual([]);
    expect(openProfile(folder).secrets.accountIds()).toEqual([]);
  });

  test('keeps the newest session of a sign-in that stayed the same', async () => {
    const profile = await connected();
    const applied = await apply(profile, sampleFile());
    await profile.secrets.saveSession('lineworks', { refreshToken: 'newest' });
    await applied.undo();
    expect(await profile.secrets.session('lineworks')).toEqual({ refreshToken: 'newest' });
  });

  test('is refused once the settings were changed otherwise', async () => {
    const profile = await connected();
    const applied = await apply(profile, withChanges());
    await apply(profile, { version: 1, general: { theme: 'dark' } });
    const now = profile.settingsStore.settings();
    const undone = await applied.undo();
    expect(undone).toMatchObject({ ok: false, code: 'failed' });
    expect(profile.settingsStore.settings()).toBe(now);
    expect(await profile.secrets.given('conpeek')).toEqual({ apiKey: 'another-key' });
  });

  test('is not taken back while the disk refuses', async () => {
    const profile = await connected();
    const applied = await apply(profile, withChanges());
    profile.faults.settings = true;
    expect(await applied.undo()).toMatchObject({ ok: false, code: 'failed' });
    expect(await profile.secrets.given('conpeek')).toEqual({ apiKey: 'another-key' });
  });
});
