import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} SystemPart
 * @property {string} package name of the Debian package
 * @property {readonly string[]} files any of these shows that it is there
 */

const LIBRARY_FOLDERS = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/lib/x86_64-linux-gnu',
  '/usr/lib64',
  '/usr/lib',
];

/** Shared libraries without which Electron does not start, or starts without keyring or notices. */
const LIBRARIES = {
  'libgtk-3-0': 'libgtk-3.so.0',
  libnss3: 'libnss3.so',
  libasound2: 'libasound.so.2',
  libgbm1: 'libgbm.so.1',
  libxss1: 'libXss.so.1',
  'libatk-bridge2.0-0': 'libatk-bridge-2.0.so.0',
  'libsecret-1-0': 'libsecret-1.so.0',
  libnotify4: 'libnotify.so.4',
};

/** Programs that demo, tests and bench open, most of them in a desktop session, by their package. */
const PROGRAMS = {
  xvfb: ['Xvfb'],
  xauth: ['xauth'],
  dbus: ['dbus-daemon'],
  'dbus-x11': ['dbus-launch'],
  'libglib2.0-bin': ['gdbus'],
  'x11-utils': ['xprop'],
  openbox: ['openbox'],
  'xfce4-panel': ['xfce4-panel'],
  xfconf: ['xfconf-query'],
  'gnome-keyring': ['gnome-keyring-daemon'],
  'libsecret-tools': ['secret-tool'],
  dunst: ['dunst'],
  'mate-screensaver': ['mate-screensaver', 'mate-screensaver-command'],
  xdotool: ['xdotool'],
  weston: ['weston'],
  imagemagick: ['import', 'convert', 'display'],
  // The session's browser, which pages of help and sign-in open in.
  chromium: ['chromium'],
  curl: ['curl'],
  openssl: ['openssl'],
};

/** Other files of that session; the fonts show Polish, Cyrillic, Japanese and Korean text. */
const FILES = {
  // Brings python3, which runs it.
  'python3-dbusmock': ['/usr/lib/python3/dist-packages/dbusmock/__init__.py'],
  'fonts-dejavu-core': ['/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'],
  'fonts-noto-cjk': ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'],
};

/** The programs that these packages bring, by name. */
export const LISTED_PROGRAMS = [...Object.values(PROGRAMS).flat(), 'python3'];

/** What Electron needs to run. @type {readonly SystemPart[]} */
export const APP_PARTS = Object.entries(LIBRARIES).map(([name, file]) => ({
  package: name,
  files: LIBRARY_FOLDERS.map((folder) => join(folder, file)),
}));

/** What a desktop session needs on top. @type {readonly SystemPart[]} */
export const DESKTOP_PARTS = [
  ...Object.entries(PROGRAMS).map(([name, [program = '']]) => ({
    package: name,
    files: [join('/usr/bin', program)],
  })),
  ...Object.entries(FILES).map(([name, files]) => ({ package: name, files })),
];

/** What makes a clean system to try all that in. @type {readonly SystemPart[]} */
export const CLEAN_ROOT_PARTS = [{ package: 'debootstrap', files: ['/usr/sbin/debootstrap'] }];

/**
 * The packages whose files are not there. Looks at files, not at the package manager: that is
 * faster than one start of it, and true on systems with other package names too.
 *
 * @param {readonly SystemPart[]} parts
 * @returns {string[]}
 */
export function missingPackages(parts) {
  return parts
    .filter((part) => !part.files.some((file) => existsSync(file)))
    .map((part) => part.package);
}
