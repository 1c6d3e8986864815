import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptySettings, type Settings } from '../../../electron/contract/settings/settings.ts';
import {
  createElectronStoreWriter,
  openSettingsStore,
} from '../../../electron/storage/settings-store.ts';
import { migrate, readSettings } from '../../../electron/storage/settings-document.ts';
import { plainWriter, tempFolder } from './stand-ins.ts';

const settings: Settings = {
  ...emptySettings(),
  accounts: [{ id: 'a', vendor: 'conpeek', name: 'A', baseUrl: 'https://a.example' }],
  statuses: [{ id: 's', name: 'S', kind: 'busy', accounts: { a: { workState: 'ONLINE' } } }],
};

async function profileWith(stored: Settings): Promise<string> {
  const folder = tempFolder();
  await openSettingsStore({ folder, write: plainWriter(folder) }).save(stored);
  return folder;
}

const reopen = (folder: string) => openSettingsStore({ folder, write: plainWriter(folder) });

describe('the settings', () => {
  test('of a first start are empty, and nothing had to be recovered', () => {
    const store = reopen(tempFolder());
    expect(store.settings()).toEqual(emptySettings());
    expect(store.recovery).toBeNull();
  });

  test('are the same after a restart', async () => {
    const store = reopen(await profileWith(settings));
    expect(store.settings()).toEqual(settings);
    expect(store.recovery).toBeNull();
  });

  test('tell their listeners of every save until disposed of', async () => {
    const store = reopen(tempFolder());
    const seen: Settings[] = [];
    const stop = store.onChange((each) => seen.push(each));
    await store.save(settings);
    stop();
    await store.save(emptySettings());
    expect(seen).toEqual([settings]);
  });

  test('stay as they were when the disk refuses them', async () => {
    const folder = await profileWith(settings);
    const write = (): Promise<void> => Promise.reject(new Error('disk full'));
    const store = openSettingsStore({ folder, write });
    expect(await store.save(emptySettings())).toBe(false);
    expect(store.settings()).toEqual(settings);
  });

  test('keep fields of a vendor and drop credentials that somebody wrote into the file', () => {
    const account = { ...settings.accounts[0], user: '3', credentials: { apiKey: 'x' } };
    const document = { version: 1, ...settings, accounts: [account] };
    const read = readSettings(JSON.stringify(document));
    expect(read?.settings.accounts).toEqual([{ ...settings.accounts[0], user: '3' }]);
  });
});

const document = JSON.stringify({ version: 1, ...settings });

describe.each([
  ['truncated', document.slice(0, 80)],
  ['empty', ''],
  ['binary', '\u{0}\u{1}\u{FFFD}\u{7F}'],
  ['newer', document.replace('"version":1', '"version":2')],
  ['without a version', document.replace('"version":1,', '')],
  ['of another program', '{"hello":"world"}'],
  ['with a status for an unknown account', document.replace('"a":{', '"b":{')],
])('a settings file that is %s', (_name, text) => {
  test('is kept aside, its backup is used, and both are reported', async () => {
    const folder = await profileWith(settings);
    const path = join(folder, 'settings.json');
    writeFileSync(path, text);
    const store = reopen(folder);
    expect(store.settings()).toEqual(settings);
    const keptAside = join(folder, 'settings.damaged-1.json');
    expect(store.recovery).toEqual({ recovered: 'backup', keptAside });
    expect(readFileSync(keptAside, 'utf8')).toBe(text);
    expect(reopen(folder).recovery).toBeNull();
  });

  test('without a usable backup leads to empty settings, which is reported', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'settings.json'), text);
    writeFileSync(join(folder, 'settings.backup.json'), text);
    writeFileSync(join(folder, 'settings.damaged-1.json'), 'an older one');
    const store = reopen(folder);
    expect(store.settings()).toEqual(emptySettings());
    const { recovered, keptAside } = store.recovery ?? {};
    expect([recovered, basename(keptAside ?? '')]).toEqual(['empty', 'settings.damaged-2.json']);
    expect(reopen(folder).recovery).toBeNull();
  });
});

describe('recovery', () => {
  test('uses the backup when the file is gone', async () => {
    const folder = await profileWith(settings);
    writeFileSync(join(folder, 'settings.json.tmp-1234567890abcdef'), 'half');
    const { rmSync } = await import('node:fs');
    rmSync(join(folder, 'settings.json'));
    const store = reopen(folder);
    expect(store.settings()).toEqual(settings);
    expect(store.recovery).toEqual({ recovered: 'backup', keptAside: null });
    expect(readdirSync(folder).toSorted()).toEqual(['settings.backup.json', 'settings.json']);
  });
});

describe('migrations', () => {
  const migrations = {
    1: (old: object) => ({ ...old, two: true }),
    2: (old: object) => ({ ...old, three: true }),
  };

  test('lead step by step to the present version', () => {
    expect(migrate({ version: 1 }, migrations, 3)).toEqual({ version: 3, two: true, three: true });
    expect(migrate({ version: 3 }, migrations, 3)).toEqual({ version: 3 });
  });

  test.each([{ version: 4 }, { version: 0 }, { version: '1' }, { version: 1.5 }, {}, [], null, 7])(
    'refuse %j',
    (old) => {
      expect(migrate(old, migrations, 3)).toBeNull();
    },
  );
});

describe('electron-store', () => {
  beforeEach(() => {
    // Its package looks for an Electron when it is loaded; any path will do outside of one.
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/nowhere');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('writes what the settings are read from, for the owner alone', async () => {
    const folder = tempFolder();
    const write = createElectronStoreWriter(folder);
    const store = openSettingsStore({ folder, write });
    expect(await store.save(settings)).toBe(true);
    expect(openSettingsStore({ folder, write }).settings()).toEqual(settings);
    for (const name of ['settings.json', 'settings.backup.json']) {
      expect(existsSync(join(folder, name))).toBe(true);
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    }
  });

  test('writes over a file that was damaged meanwhile', async () => {
    const folder = tempFolder();
    const write = createElectronStoreWriter(folder);
    writeFileSync(join(folder, 'settings.json'), '\u{0}garbage');
    await write('settings', { version: 1, 'a.b': { c: null } });
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toEqual({
      version: 1,
      'a.b': { c: null },
    });
  });
});
