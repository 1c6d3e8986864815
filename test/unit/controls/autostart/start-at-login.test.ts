import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { desktopEntry } from '../../../../electron/controls/autostart/desktop-entry.ts';
import {
  createLinuxLoginItems,
  createSystemLoginItems,
  type LoginItemSettings,
} from '../../../../electron/controls/autostart/login-items.ts';
import {
  createStartAtLogin,
  type LoginItems,
  type Startup,
} from '../../../../electron/controls/autostart/start-at-login.ts';

const packaged: Startup = {
  executable: '/opt/Presently/presently',
  appFolder: null,
  profileFolder: null,
  appImage: null,
};

function noted(): LoginItems & { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    set: (command) => {
      asked.push(command);
      return Promise.resolve();
    },
  };
}

describe('the start at login', () => {
  it('follows the setting, and asks the system only where it changed', async () => {
    const items = noted();
    const start = createStartAtLogin(packaged, items);
    await start.follow({ startAtLogin: false, startHidden: true });
    await start.follow({ startAtLogin: true, startHidden: true });
    await start.follow({ startAtLogin: true, startHidden: true });
    await start.follow({ startAtLogin: true, startHidden: false });
    expect(items.asked).toEqual([
      null,
      { executable: '/opt/Presently/presently', args: ['--hidden'] },
      { executable: '/opt/Presently/presently', args: [] },
    ]);
  });

  it('starts the very program and profile that runs', async () => {
    const items = noted();
    const startup = {
      ...packaged,
      appFolder: '/home/ann/presently',
      profileFolder: '/home/ann/p 2',
    };
    await createStartAtLogin(startup, items).follow({ startAtLogin: true, startHidden: false });
    const image = { ...packaged, appImage: '/home/ann/Presently.AppImage' };
    await createStartAtLogin(image, items).follow({ startAtLogin: true, startHidden: true });
    expect(items.asked).toEqual([
      {
        executable: '/opt/Presently/presently',
        args: ['/home/ann/presently', '--profile', '/home/ann/p 2'],
      },
      { executable: '/home/ann/Presently.AppImage', args: ['--hidden'] },
    ]);
  });

  it('says that the system refused, and tries again at the next change', async () => {
    let refuses = true;
    const start = createStartAtLogin(packaged, {
      set: () => (refuses ? Promise.reject(new Error('no')) : Promise.resolve()),
    });
    const choice = { startAtLogin: true, startHidden: true };
    expect(await start.follow(choice)).toBe(false);
    refuses = false;
    expect(await start.follow(choice)).toBe(true);
  });
});

describe('on Linux', () => {
  it('quotes what a desktop entry would take for something else', () => {
    const entry = desktopEntry('Presently', {
      executable: String.raw`/opt/a "b" $c`,
      args: ['--profile', String.raw`/home/100%/back\slash`],
    });
    expect(entry).toContain(
      String.raw`Exec="/opt/a \\"b\\" \\$c" "--profile" "/home/100%%/back\\\\slash"` + '\n',
    );
    expect(entry.startsWith('[Desktop Entry]\nType=Application\nName=Presently\n')).toBe(true);
  });

  it('keeps one file of its own in the autostart folder and takes nothing else away', async () => {
    const configFolder = mkdtempSync(path.join(tmpdir(), 'presently-login-'));
    onTestFinished(() => {
      rmSync(configFolder, { recursive: true });
    });
    const place = { configFolder, fileName: 'io.presently.desktop', programName: 'Presently' };
    const items = createLinuxLoginItems(place);
    await items.set(null);
    await items.set({ executable: '/opt/presently', args: ['--hidden'] });
    const folder = path.join(configFolder, 'autostart');
    expect(readFileSync(path.join(folder, 'io.presently.desktop.desktop'), 'utf8')).toContain(
      'Exec="/opt/presently" "--hidden"\n',
    );
    await createLinuxLoginItems({ ...place, fileName: 'other' }).set(null);
    expect(readdirSync(folder)).toEqual(['io.presently.desktop.desktop']);
    await items.set(null);
    expect(readdirSync(folder)).toEqual([]);
    await expect(items.set({ executable: '/a\nb', args: [] })).rejects.toThrow('line break');
  });
});

describe('on Windows and macOS', () => {
  const given: unknown[] = [];
  const app: LoginItemSettings = { setLoginItemSettings: (settings) => given.push(settings) };

  it('hands the command to Windows, and nothing but the wish to macOS', async () => {
    const command = { executable: String.raw`C:\Presently\Presently.exe`, args: ['--hidden'] };
    await createSystemLoginItems(app, 'win32').set(command);
    await createSystemLoginItems(app, 'win32').set(null);
    await createSystemLoginItems(app, 'darwin').set(command);
    expect(given).toEqual([
      { openAtLogin: true, path: command.executable, args: ['"--hidden"'] },
      { openAtLogin: false },
      { openAtLogin: true },
    ]);
  });
});
