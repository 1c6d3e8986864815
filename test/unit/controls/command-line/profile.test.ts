import { homedir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { profileOf } from '../../../../electron/controls/command-line/profile.ts';

const usual = { profile: null, sample: false };
const sample = { profile: null, sample: true };

describe('the profile folder', () => {
  it('is below the XDG configuration folder on Linux', () => {
    const env = { XDG_CONFIG_HOME: '/cfg' };
    expect(profileOf(usual, { platform: 'linux', env }).folder).toBe('/cfg/Presently');
  });

  it.each([undefined, '', 'relative'])('is below ~/.config where XDG says %j', (home) => {
    const env = { XDG_CONFIG_HOME: home };
    const wanted = path.join(homedir(), '.config', 'Presently');
    expect(profileOf(usual, { platform: 'linux', env }).folder).toBe(wanted);
  });

  it('is the usual one of macOS and Windows', () => {
    const mac = profileOf(usual, { platform: 'darwin', env: {} });
    expect(mac.folder).toBe(path.join(homedir(), 'Library', 'Application Support', 'Presently'));
    const windows = profileOf(usual, { platform: 'win32', env: { APPDATA: '/roaming' } });
    expect(windows.folder).toBe(path.join('/roaming', 'Presently'));
  });

  it('is another one for the sample workplace, unless a folder is given', () => {
    const surroundings = { platform: 'linux', env: { XDG_CONFIG_HOME: '/cfg' } } as const;
    expect(profileOf(sample, surroundings).folder).toBe('/cfg/Presently Sample');
    expect(profileOf({ profile: '/own', sample: true }, surroundings).folder).toBe('/own');
  });

  it('is shown as the folder given, or as default', () => {
    const surroundings = { platform: 'linux', env: { XDG_CONFIG_HOME: '/cfg' } } as const;
    expect(profileOf(usual, surroundings).label).toBe('default');
    expect(profileOf({ profile: '/own', sample: false }, surroundings).label).toBe('/own');
  });

  it('is still the default one when the start names the usual folder to the app', () => {
    const surroundings = { platform: 'linux', env: { XDG_CONFIG_HOME: '/cfg' } } as const;
    const { folder } = profileOf(usual, surroundings);
    expect(profileOf({ profile: folder, sample: false }, surroundings).label).toBe('default');
  });
});

describe('the socket', () => {
  const long = `/${'x'.repeat(120)}`;
  const runtime = { XDG_RUNTIME_DIR: '/run/user/1000' };

  it('lies in the runtime folder of the profile', () => {
    const { socket } = profileOf({ profile: '/p', sample: false }, { platform: 'linux', env: {} });
    expect(socket).toBe('/p/run/presently.sock');
  });

  it.each([
    ['linux', 107],
    ['darwin', 103],
  ] as const)('moves on %s only when its path is over %i bytes', (platform, limit) => {
    const room = limit - '/run/presently.sock'.length;
    const fits = `/${'x'.repeat(room - 1)}`;
    const at = (profile: string): string =>
      profileOf({ profile, sample: false }, { platform, env: runtime }).socket;
    expect(at(fits)).toBe(`${fits}/run/presently.sock`);
    expect(at(`${fits}x`)).toMatch(/^\/run\/user\/1000\/presently\/[0-9a-f]{16}\.sock$/u);
  });

  it('counts bytes, not letters', () => {
    const profile = `/${'設'.repeat(40)}`;
    const { socket } = profileOf({ profile, sample: false }, { platform: 'linux', env: runtime });
    expect(socket.startsWith('/run/user/1000/presently/')).toBe(true);
  });

  it('is one for each profile where it lies in the runtime folder', () => {
    const at = (profile: string): string =>
      profileOf({ profile, sample: false }, { platform: 'linux', env: runtime }).socket;
    expect(at(`${long}a`)).not.toBe(at(`${long}b`));
    expect(at(`${long}a`)).toBe(at(`${long}a/`));
  });

  it.each([undefined, '', 'relative'])('falls back to a folder of the user for %j', (given) => {
    const env = { XDG_RUNTIME_DIR: given };
    const { socket } = profileOf({ profile: long, sample: false }, { platform: 'linux', env });
    expect(Buffer.byteLength(socket)).toBeLessThanOrEqual(107);
    expect(path.basename(path.dirname(socket))).toMatch(/^presently-\d+$/u);
  });

  it('is a named pipe on Windows', () => {
    const { socket } = profileOf(usual, { platform: 'win32', env: { APPDATA: '/r' } });
    expect(socket).toMatch(/^\\\\\.\\pipe\\presently-.+-[0-9a-f]{16}$/u);
  });
});
