import { describe, expect, it } from 'vitest';
import { isNewer, readRelease } from '../../../../electron/core/updates/read-release.ts';

const folder = 'https://packages.example/presently';

function channel(version: string, ...names: readonly string[]): string {
  const files = names.map((name) => `  - url: ${name}\n    sha512: abc==\n    size: 5`);
  return `version: ${version}\nfiles:\n${files.join('\n')}\npath: ${names[0] ?? ''}\nreleaseDate: '2026-11-20T08:00:00.000Z'\n`;
}

describe('a file that names a version', () => {
  it('gives the version and where its packages lie', () => {
    expect(readRelease(channel('0.2.0', 'Presently-0.2.0.AppImage', 'a%20b.deb'), folder)).toEqual({
      version: '0.2.0',
      packages: [`${folder}/Presently-0.2.0.AppImage`, `${folder}/a%20b.deb`],
    });
  });

  it('is read the same with a slash after the folder', () => {
    const text = channel('0.2.0', 'x.deb');
    expect(readRelease(text, `${folder}/`)).toEqual(readRelease(text, folder));
  });

  it.each([
    ['another host', 'https://elsewhere.example/x.deb'],
    ['a host without a scheme', '//elsewhere.example/x.deb'],
    ['a folder above', '../x.deb'],
    ['a path from the top', '/x.deb'],
    ['a program', 'file:///usr/bin/x'],
    ['a host that only begins alike', 'https://packages.example.evil/presently/x.deb'],
  ])('is refused when a package lies in %s', (_where, name) => {
    expect(readRelease(channel('0.2.0', 'good.deb', name), folder)).toBeNull();
  });

  it.each([
    ['a page', '<!doctype html><html><body>Not found</body></html>'],
    ['nothing', ''],
    ['half a file', "version: '0.2"],
    ['no packages', 'version: 0.2.0\nfiles: []\n'],
    ['no version', 'files:\n  - url: x.deb\n'],
    ['a version that is none', channel('latest', 'x.deb')],
    ['a version in two parts', channel('1.2', 'x.deb')],
    ['aliases that multiply', 'a: &a [x, x]\nb: &b [*a, *a]\nversion: 1.0.0\nfiles: [*b]\n'],
  ])('is refused when it is %s', (_what, text) => {
    expect(readRelease(text, folder)).toBeNull();
  });
});

describe('which version comes later', () => {
  it.each([
    ['0.2.0', '0.1.0', true],
    ['0.10.0', '0.9.9', true],
    ['1.0.0', '1.0.0-beta.2', true],
    ['1.0.0-beta.10', '1.0.0-beta.2', true],
    ['0.1.0', '0.1.0', false],
    ['0.1.0', '0.2.0', false],
    ['0.1.0+build.2', '0.1.0', false],
  ])('%s after %s: %s', (version, than, expected) => {
    expect(isNewer(version, than)).toBe(expected);
  });
});
