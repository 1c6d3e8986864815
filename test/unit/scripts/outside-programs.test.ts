import { describe, expect, it } from 'vitest';
import {
  EVERYWHERE,
  outsidePrograms,
  programsIn,
} from '../../../scripts/clean-root/outside-programs.mjs';
import { testsBesideTheDemo } from '../../../scripts/clean-root/usual-lines.mjs';
import { LISTED_PROGRAMS } from '../../../scripts/prepare/system-parts.mjs';

describe('outside programs', () => {
  it('are seen in every way in which scripts and tests start them', () => {
    // One for each way; should one be written differently some day, the check below would go blind.
    expect(programsIn('scripts/session/display.mjs')).toEqual([
      'xprop',
      'display',
      'Xvfb',
      'openbox',
    ]);
    expect(programsIn('scripts/session/buses.mjs')).toEqual(['python3', 'dbus-daemon']);
    expect(programsIn('scripts/demo/window-steps.mjs')).toEqual(['xdotool', 'import']);
    expect(programsIn('scripts/session/screen-lock.mjs')).toEqual(['mate-screensaver-command']);
    expect(programsIn('test/desktop/support/browser.ts')).toEqual(['chromium']);
    expect(programsIn('test/unit/vendors/transport/make-certificates.ts')).toEqual(['openssl']);
  });

  it('are all brought by a package that the preparation installs', () => {
    const started = outsidePrograms(['scripts', 'test']);
    expect(started.filter((name) => !LISTED_PROGRAMS.includes(name))).toEqual([]);
  });

  it('that a package of the list brings are not taken for granted', () => {
    expect(LISTED_PROGRAMS.filter((name) => EVERYWHERE.has(name))).toEqual([]);
  });

  it('which the demo does not start are started by tests that a clean root runs', () => {
    const tests = testsBesideTheDemo();
    expect(tests).toContain('test/desktop/sign-in.spec.ts');
    expect(tests).toContain('test/unit/vendors/transport/certified.test.ts');
    expect(tests).not.toContain('test/desktop/tray.spec.ts');
  });
});
