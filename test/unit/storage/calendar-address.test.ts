import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dropOrphanSecrets } from '../../../electron/storage/secrets/drop-orphan-secrets.ts';
import { exportProvisioning } from '../../../electron/storage/provisioning/provisioning-file.ts';
import type { ImportResult } from '../../../electron/storage/provisioning/import-result.ts';
import type { ImportRequest } from '../../../electron/storage/provisioning/importer.ts';
import { calendarSecret } from '../../../electron/storage/calendar-address.ts';
import { englishLine } from './provisioning/english-line.ts';
import { openProfile, type Profile } from './profile.ts';
import { sampleFile, tempFolder, toyCipher } from './stand-ins.ts';

const canary = 'canary-calendar-5f2';
const url = `https://calendar.example.test:8443/ical/${canary}/basic.ics`;
const host = 'calendar.example.test:8443';
const weakly = { allowPlaintextSecrets: true };
const noKeyring = toyCipher({ available: false });

function fileWith(calendar: object | undefined): object {
  const { accounts, statuses, automation } = sampleFile();
  const plain = accounts.map((account) => ({ ...account, credentials: undefined }));
  return { version: 1, accounts: plain, statuses, automation: { ...automation, calendar } };
}

const busy = (place: object): object => fileWith({ ...place, status: 'lunch' });

function apply(
  { importer }: Profile,
  file: unknown,
  options: Partial<ImportRequest> = {},
): Promise<ImportResult> {
  const text = JSON.stringify(file);
  return importer.import({ text, replace: false, allowPlaintextSecrets: false, ...options });
}

/** The names of the files in which the address can be read. */
function leaks(folder: string, texts: readonly string[] = [canary]): readonly string[] {
  return readdirSync(folder).filter((name) => {
    const content = readFileSync(join(folder, name), 'latin1');
    return texts.some(
      (text) => content.includes(text) || content.includes(Buffer.from(text).toString('base64')),
    );
  });
}

/** A profile as an older version left it, with the address in its settings. */
async function olderProfile(): Promise<string> {
  const folder = tempFolder();
  await apply(openProfile(folder), busy({ url }));
  await openProfile(folder).secrets.remove([calendarSecret]);
  for (const name of ['settings.json', 'settings.backup.json']) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(`"host":"${host}"`, `"url":"${url}"`));
  }
  expect(leaks(folder)).toEqual(['settings.backup.json', 'settings.json']);
  return folder;
}

describe('the address of a calendar', () => {
  test('goes to the keyring, and the settings know its host', async () => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    expect(await apply(profile, busy({ url }))).toMatchObject({ ok: true, sealed: true });
    const again = openProfile(folder);
    expect(await again.secrets.given(calendarSecret)).toBe(url);
    expect(again.settingsStore.settings().automation.calendar).toEqual({
      host,
      status: 'lunch',
      refreshMinutes: 15,
      onlyBusy: true,
      showTitle: false,
    });
    expect(leaks(folder)).toEqual([]);
  });

  test('is left out of an export, and importing that changes nothing', async () => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    await apply(profile, busy({ url }));
    const text = exportProvisioning(profile.settingsStore.settings());
    expect(text).not.toContain(canary);
    for (const replace of [false, true]) {
      const result = await apply(profile, JSON.parse(text), { replace });
      expect(result).toMatchObject({ ok: true, lines: [], sealed: false });
    }
    expect(await openProfile(folder).secrets.given(calendarSecret)).toBe(url);
    expect(await apply(profile, busy({ url }))).toMatchObject({ ok: true, lines: [] });
  });

  test('is listed as new where another one of the same host is given', async () => {
    const profile = openProfile(tempFolder());
    await apply(profile, busy({ url }));
    const other = busy({ url: `https://${host}/other.ics`, host });
    const result = await apply(profile, other);
    expect(result).toMatchObject({ ok: true, lines: ['calendar address replaced'] });
    expect(await profile.secrets.given(calendarSecret)).toBe(`https://${host}/other.ics`);
  });

  test.each([
    ['the calendar is taken away', fileWith(undefined)],
    ['a file takes its place', busy({ file: 'work.ics' })],
    ['another host is named without its address', busy({ host: 'other.example.test' })],
  ])('is forgotten when %s', async (_why, next) => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    await apply(profile, busy({ url }));
    expect(await apply(profile, next)).toMatchObject({ ok: true });
    expect(openProfile(folder).secrets.accountIds()).toEqual([]);
  });

  test('stays when an account is taken away, or a file says nothing of rules', async () => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    await apply(profile, busy({ url }));
    await profile.importer.remove('garoon');
    await apply(profile, { version: 1, general: { language: 'ja' } });
    await dropOrphanSecrets(profile.settingsStore, profile.secrets);
    expect(await openProfile(folder).secrets.given(calendarSecret)).toBe(url);
  });

  test('that no calendar needs is dropped like the secrets of a missing account', async () => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    const entry = { given: url, keepSession: false };
    await profile.secrets.put(new Map([[calendarSecret, entry]]), false);
    await dropOrphanSecrets(profile.settingsStore, profile.secrets);
    expect(profile.secrets.accountIds()).toEqual([]);
  });

  test('is refused without a keyring, unless weak storage is accepted', async () => {
    const folder = tempFolder();
    const profile = openProfile(folder, noKeyring);
    const refused = await apply(profile, busy({ url }));
    expect(refused).toMatchObject({ ok: false, code: 'no-keyring' });
    expect(refused).toHaveProperty('problem.path', ['automation', 'calendar', 'url']);
    expect(JSON.stringify(refused)).not.toContain(canary);
    expect(profile.settingsStore.settings().automation.calendar).toBeUndefined();
    expect(await apply(profile, busy({ url }), weakly)).toMatchObject({ ok: true, sealed: true });
    expect(await openProfile(folder, noKeyring).secrets.given(calendarSecret)).toBe(url);
    expect(leaks(folder)).toEqual([]);
  });

  test('is as it was where the disk refuses the settings', async () => {
    const profile = openProfile(tempFolder());
    await apply(profile, busy({ url }));
    profile.faults.settings = true;
    const next = await apply(profile, busy({ url: 'https://other.example.test/a.ics' }));
    expect(next).toMatchObject({ ok: false, code: 'failed' });
    expect(await profile.secrets.given(calendarSecret)).toBe(url);
    expect(profile.settingsStore.settings().automation.calendar?.host).toBe(host);
  });
});

describe('an address that is wrong', () => {
  const spoilt = `https://${canary}.test/`;
  test.each([
    ['in clear', { url: `http://${canary}.test/a.ics` }, 'url'],
    ['with a password', { url: `https://me:${canary}@example.test/` }, 'url'],
    ['of no host', { url: `https://[${canary}/a` }, 'url'],
    ['beside a file', { url: spoilt, file: 'work.ics' }, 'url'],
    ['in the place of a file', { file: spoilt }, 'file'],
    ['in the place of a host', { host: spoilt }, 'host'],
    ['that is too long', { url: spoilt + canary.repeat(200) }, 'url'],
    ['of another kind', { url: [canary] }, 'url'],
    ['as a name', { [spoilt]: true, file: 'work.ics' }, '…'],
  ])('%s is refused with the field, and never repeated', async (_what, place, field) => {
    const folder = tempFolder();
    const result = await apply(openProfile(folder), busy(place));
    expect(result).toMatchObject({ ok: false, code: 'invalid-file' });
    const message = result.ok ? '' : englishLine(result.problem);
    expect(message).toMatch(new RegExp(`^automation\\.calendar\\.?.*${field}.*: [^\\n]+$`, 'u'));
    expect(message).not.toContain('canary');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('an address in the settings of an older version', () => {
  test('is moved to the keyring and out of every file', async () => {
    const folder = await olderProfile();
    const profile = openProfile(folder);
    expect(profile.settingsStore.settings().automation.calendar?.host).toBe(host);
    expect(JSON.stringify(profile.settingsStore.settings())).not.toContain(canary);
    expect(profile.settingsStore.calendarUrl()).toBe(url);
    expect(await profile.importer.moveAddress()).toBe('moved');
    expect(profile.settingsStore.calendarUrl()).toBeNull();
    const again = openProfile(folder);
    expect(await again.secrets.given(calendarSecret)).toBe(url);
    expect(again.settingsStore.settings()).toEqual(profile.settingsStore.settings());
    expect(leaks(folder)).toEqual([]);
    expect(await again.importer.moveAddress()).toBe('none');
  });

  test('stays usable where nothing can protect it, through other changes too', async () => {
    const folder = await olderProfile();
    const profile = openProfile(folder, noKeyring);
    expect(await profile.importer.moveAddress()).toBe('kept');
    await apply(profile, { version: 1, general: { language: 'ja' } });
    const again = openProfile(folder, noKeyring);
    expect(again.settingsStore.calendarUrl()).toBe(url);
    expect(exportProvisioning(again.settingsStore.settings())).not.toContain(canary);
    await apply(again, fileWith(undefined));
    expect(again.settingsStore.calendarUrl()).toBeNull();
    expect(leaks(folder)).toEqual([]);
  });

  test('is moved as soon as weak storage is accepted', async () => {
    const folder = await olderProfile();
    const profile = openProfile(folder, noKeyring);
    await apply(profile, { version: 1, general: { allowPlaintextSecrets: true } });
    expect(await openProfile(folder, noKeyring).secrets.given(calendarSecret)).toBe(url);
    expect(leaks(folder)).toEqual([]);
  });

  test.each(['settings', 'secrets'] as const)(
    'is not lost where the disk refuses %s',
    async (what) => {
      const folder = await olderProfile();
      const profile = openProfile(folder);
      profile.faults[what] = true;
      expect(await profile.importer.moveAddress()).toBe('kept');
      expect(profile.settingsStore.calendarUrl()).toBe(url);
      const again = openProfile(folder);
      expect(await again.importer.moveAddress()).toBe('moved');
      expect(await again.secrets.given(calendarSecret)).toBe(url);
      expect(leaks(folder)).toEqual([]);
    },
  );
});
