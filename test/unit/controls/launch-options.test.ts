import { describe, expect, it } from 'vitest';
import { headlessSwitch, readLaunchOptions } from '../../../electron/controls/launch-options.ts';

const app = {
  kind: 'app',
  target: { profile: null, sample: false },
  hidden: false,
  foreground: false,
  headless: false,
  link: null,
};

describe('how the process was started', () => {
  it('is as the app where nothing is said', () => {
    expect(readLaunchOptions([])).toEqual(app);
  });

  it('is as the app with what `start` passes on', () => {
    expect(readLaunchOptions(['--profile=/a b', '--sample', '--hidden', '--foreground'])).toEqual({
      ...app,
      target: { profile: '/a b', sample: true },
      hidden: true,
      foreground: true,
    });
  });

  it('is as the app for a profile given in two words', () => {
    expect(readLaunchOptions(['--profile', '/p'])).toEqual({
      ...app,
      target: { profile: '/p', sample: false },
    });
  });

  it('leaves switches of Chromium and macOS alone', () => {
    expect(readLaunchOptions(['--no-sandbox', '--password-store=basic', '-psn_0_12345'])).toEqual(
      app,
    );
  });

  it('is without a screen where the command line found none', () => {
    expect(readLaunchOptions([headlessSwitch])).toEqual({ ...app, headless: true });
  });

  it('is not a command because a path stands there', () => {
    expect(readLaunchOptions(['--no-sandbox', '/opt/app'])).toEqual(app);
    expect(readLaunchOptions(['.'])).toEqual(app);
  });

  it('hands a deep link over', () => {
    const link = 'presently://set/lunch';
    expect(readLaunchOptions(['--allow-file-access-from-files', link])).toEqual({ ...app, link });
  });

  it.each([
    [['status', '--json']],
    [['--profile', '/p', 'status']],
    [['--profile=/p', 'set', 'lunch']],
    [['--message', 'hello', 'set', 'lunch']],
    [['start', '--sample']],
    [['--no-sandbox', 'quit']],
    [['help']],
    [['--help']],
    [['statsu']],
  ])('is to carry out a command: %j', (argv) => {
    expect(readLaunchOptions(argv)).toEqual({ kind: 'command', argv });
  });
});
