import { describe, expect, it } from 'vitest';
import { channelFile, packageEnding } from '../../../../electron/core/updates/follow-updates.ts';

describe('the file that names the latest version', () => {
  it.each([
    ['linux', 'x64', 'latest-linux.yml'],
    ['linux', 'arm64', 'latest-linux-arm64.yml'],
    ['darwin', 'arm64', 'latest-mac.yml'],
    ['darwin', 'x64', 'latest-mac.yml'],
    ['win32', 'x64', 'latest.yml'],
    ['win32', 'arm64', 'latest.yml'],
  ] as const)('on %s, %s it is %s', (platform, arch, file) => {
    expect(channelFile(platform, arch)).toBe(file);
  });
});

describe('the package for this installation', () => {
  it.each([
    ['linux', undefined, '.deb'],
    ['linux', '/opt/Presently.AppImage', '.AppImage'],
    ['darwin', undefined, '.dmg'],
    ['win32', undefined, '.exe'],
  ] as const)('on %s, run from %s, ends with %s', (platform, appImage, ending) => {
    expect(packageEnding(platform, appImage)).toBe(ending);
  });
});
