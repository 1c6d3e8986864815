/** A test, by its file below `test/` and (the beginning of) its title. */
export interface TestName {
  readonly file: string;
  readonly title: string;
}

/** What other programs' users complained of, and what holds here. Tests named `#n …` are found. */
export interface Case {
  readonly number: number;
  readonly about: string;
  /** Tests elsewhere that cover it. */
  readonly tests?: readonly TestName[];
  /** Why it cannot happen here, or what is still open. */
  readonly because?: string;
}

const test = (file: string, title: string): TestName => ({ file, title });
const lockPoll = test(
  'unit/signals/lock.test.ts',
  'is done every few seconds where nothing reports a lock',
);
const changedElsewhere = test(
  'unit/delivery/plan/observe.test.ts',
  'shows a change made elsewhere and asks',
);
const menuSays = test(
  'desktop/tray.spec.ts',
  'its menu says what shows and why, ticks one status and names every account',
);

export const cases: readonly Case[] = [
  {
    number: 1,
    about: 'a keyboard-only user is called idle under Wayland',
    tests: [
      test(
        'acceptance/history-and-diagnose.spec.ts',
        'diagnose names sensors, tray host, keyring, hotkeys and versions',
      ),
    ],
  },
  { number: 2, about: 'idle time is always 0 under Wayland' },
  {
    number: 3,
    about: 'forcing X11 for hotkeys breaks idle time',
    because: 'The program never asks for X11; only a headless start names a platform.',
  },
  {
    number: 4,
    about: 'idle time is wrong in one package format only',
    because: 'Open: only AppImage and deb are built, and idle time is tried in the checkout.',
  },
  {
    number: 5,
    about: 'a desktop never sets the idle hint',
    because: "The login manager's idle hint is not read at all; only its lock hint is.",
  },
  {
    number: 6,
    about: 'a compositor dropped the idle protocol',
    because:
      'Idle time is read through Chromium alone. Where that gives nothing it is always 0, which case 2 notices and tells.',
  },
  {
    number: 7,
    about: 'away is never set, since it waits for a value nobody feeds',
    tests: [test('unit/delivery/plan/observe.test.ts', 'confirms anew what still stands there')],
  },
  { number: 8, about: 'a stale report pins the person idle' },
  { number: 9, about: 'input at the lock screen counts as being back' },
  { number: 10, about: 'absence counts from its detection' },
  { number: 11, about: 'idle time is always 0 on some computers' },
  {
    number: 12,
    about: 'away while working in another window',
    tests: [test('desktop/idle.spec.ts', 'a person who works is never called idle')],
  },
  { number: 13, about: 'automation cannot be turned off' },
  {
    number: 14,
    about: "the vendor's own idle rule fights ours",
    tests: [changedElsewhere],
  },
  { number: 15, about: 'Electron tells of no lock on Linux', tests: [lockPoll] },
  {
    number: 16,
    about: 'lock works on X11 and not under Wayland',
    tests: [
      test('unit/signals/linux/linux.test.ts', 'tell of every change, one that starts later too'),
      lockPoll,
    ],
  },
  {
    number: 17,
    about: 'a shell owns the name of the screen saver and tells nothing',
    tests: [
      test(
        'unit/signals/linux/linux.test.ts',
        'reports the lock hint of the own session, at once and at every change',
      ),
      test('unit/signals/lock.test.ts', 'holds while any source says so'),
    ],
  },
  {
    number: 18,
    about: 'a sandbox hides the buses',
    because: 'No Flatpak or snap is built.',
  },
  { number: 19, about: 'a blank screen is taken for a lock' },
  { number: 20, about: 'available while locked' },
  {
    number: 21,
    about: 'away on lock is missing',
    tests: [
      test(
        'desktop/lock.spec.ts',
        'locked is away at all four within two seconds, unlocked is what was before',
      ),
    ],
  },
  { number: 22, about: 'closing the lid is no lock' },
  { number: 23, about: 'a prompt looks like a lock' },
  {
    number: 24,
    about: 'a remote session that disconnects is no lock',
    because:
      'Open: only the lock of the session is seen, and nothing was tried on a remote desktop.',
  },
  { number: 25, about: 'after unlocking it stays away' },
  { number: 26, about: 'the status is not set back after idling' },
  { number: 27, about: 'what was stored before gets out of step' },
  { number: 28, about: 'an end never fires' },
  { number: 29, about: 'who restores the status after a meeting' },
  { number: 30, about: 'quitting makes an invisible person online' },
  { number: 31, about: 'a call replaces "do not disturb"' },
  { number: 32, about: 'a meeting replaces "on vacation"' },
  { number: 33, about: 'what the person took back comes again' },
  { number: 34, about: 'working hours end and the status stays' },
  { number: 35, about: 'an automation has no switch of its own' },
  { number: 36, about: 'who is offline is made available' },
  { number: 37, about: 'the status flips every few seconds for hours' },
  { number: 38, about: 'what comes back is a default' },
  {
    number: 39,
    about: 'manual edits made elsewhere are stamped over',
    tests: [changedElsewhere],
  },
  { number: 40, about: 'no pause for a time' },
  {
    number: 41,
    about: "our write silences the vendor's own automation",
    because:
      'Open: it cannot be prevented, and the pages of the vendors do not say it for each status.',
  },
  {
    number: 42,
    about: 'an idle second computer pulls its owner away',
    tests: [
      test(
        'acceptance/automation.spec.ts',
        'an automatic status is not written over what somebody changed elsewhere',
      ),
    ],
  },
  {
    number: 43,
    about: 'two programs flip the status between them',
    tests: [
      test('unit/delivery/plan/observe.test.ts', 'follows what is changed elsewhere once more'),
    ],
  },
  {
    number: 44,
    about: 'several writers, and the last answer wins',
    tests: [
      test(
        'unit/delivery/plan/settle.test.ts',
        'learns what the vendor shows and leaves the newer intent pending',
      ),
    ],
  },
  { number: 45, about: 'people go home still available' },
  { number: 46, about: 'people forget to set it back' },
  { number: 47, about: 'the day was never closed' },
  {
    number: 48,
    about: 'online while the computer sleeps',
    tests: [
      test(
        'desktop/sleep.spec.ts',
        'before the computer sleeps four vendors show away, and on wake what was before',
      ),
    ],
  },
  {
    number: 49,
    about: 'no reconnection by itself',
    tests: [
      test(
        'unit/delivery/runner-retry.test.ts',
        'tries at once what was offline when the network is back',
      ),
    ],
  },
  {
    number: 50,
    about: 'a call right after waking fails and is lost',
    tests: [
      test(
        'desktop/sleep.spec.ts',
        'on wake an account that could not be reached is tried at once',
      ),
    ],
  },
  { number: 51, about: 'countdowns freeze across sleep' },
  { number: 52, about: 'away time misses the sleep' },
  {
    number: 53,
    about: 'it stops after an hour and nobody sees it',
    tests: [
      test(
        'unit/wording/status-view.test.ts',
        'tells when an account is tried again, and why it was not applied',
      ),
    ],
  },
  { number: 54, about: 'working hours are ignored at a start or an edge' },
  {
    number: 55,
    about: 'setting the same status again does nothing',
    tests: [
      test(
        'unit/core/presence-store.test.ts',
        'delivers a repeated pick, so that accounts that failed get another try',
      ),
    ],
  },
  { number: 56, about: 'asked about an absence that changed nothing' },
  { number: 57, about: 'an ignored question falsifies the record' },
  {
    number: 58,
    about: 'one absence was two things',
    tests: [test('unit/commands/correct-history.test.ts', 'appends what the time was, by name')],
    because:
      'The question takes one answer; the history puts any part of the time right afterwards.',
  },
  { number: 59, about: "a second question breaks the first one's buttons" },
  {
    number: 60,
    about: 'the tray icon is gone after a lock',
    because: 'The icon is drawn anew at every unlock and waking. Open: not tried on GNOME.',
  },
  {
    number: 61,
    about: 'the tray icon is missing after login',
    because:
      'A second start shows the window. Open: a tray host that comes late is left to Electron.',
  },
  {
    number: 62,
    about: 'the tray icon is invisible on Windows after sleep',
    because: 'The icon is drawn anew at every waking. Open: not tried on Windows.',
  },
  {
    number: 63,
    about: 'closing hides the window where there is no tray',
    tests: [
      test(
        'desktop/no-tray.spec.ts',
        'without a tray host the app is ready all the same, says so once and obeys',
      ),
      test('desktop/window.spec.ts', 'a second start shows the window of the first app'),
    ],
  },
  {
    number: 64,
    about: 'no icon on some desktops',
    tests: [
      test(
        'desktop/no-tray.spec.ts',
        'without a tray host the app is ready all the same, says so once and obeys',
      ),
    ],
  },
  {
    number: 65,
    about: 'clicks on the icon are not delivered',
    tests: [
      test(
        'desktop/tray.spec.ts',
        'its menu is opened and clicked with the mouse, and four vendors follow',
      ),
    ],
  },
  {
    number: 66,
    about: 'an icon that is passive vanishes',
    because: 'The icon is never set passive.',
  },
  {
    number: 67,
    about: 'hotkeys are silent under Wayland',
    tests: [
      test(
        'unit/controls/hotkeys.test.ts',
        'say which are taken and which do not exist, and try a taken one again',
      ),
    ],
  },
  {
    number: 68,
    about: 'a hotkey is registered and never fires',
    because: 'Open: there is no step to try a hotkey. Every status is in the tray, too.',
  },
  {
    number: 69,
    about: 'a failed hotkey is blamed on another program',
    because: 'Under Wayland another sentence is told, for the desktop and not for a program.',
  },
  {
    number: 70,
    about: "no command to bind in the desktop's own settings",
    tests: [
      test('unit/controls/deep-link.test.ts', 'sets a status'),
      test('acceptance/start-and-quit.spec.ts', 'a command returns within 300 ms of its start'),
    ],
  },
  {
    number: 71,
    about: 'forcing X11 to save hotkeys',
    because: 'As case 3.',
  },
  {
    number: 72,
    about: 'start at login unticks itself on Linux',
    because: 'Open: the setting is stored and nothing acts on it yet.',
  },
  {
    number: 73,
    about: 'links do nothing from an AppImage',
    because: 'Open: the packages declare the scheme; an AppImage alone registers none.',
  },
  {
    number: 74,
    about: 'no encryption, and a silent sign-out',
    tests: [
      test(
        'desktop/keyring.spec.ts',
        'without a keyring an import stops and says so, until weak storage is accepted',
      ),
    ],
  },
  {
    number: 75,
    about: 'weak storage is called a keychain',
    tests: [
      test(
        'desktop/keyring.spec.ts',
        'without a keyring an import stops and says so, until weak storage is accepted',
      ),
    ],
  },
  { number: 76, about: 'away in a call' },
  { number: 77, about: 'no kind and no time of a break' },
  {
    number: 78,
    about: 'does "away" still get work routed',
    because: 'Open: it depends on the vendor, and the window does not say it.',
  },
  {
    number: 79,
    about: 'a break during wrap-up gets lost',
    because:
      'A refusal is shown with the reason and not lost. Open: it is not held back until after the call.',
    tests: [
      test(
        'unit/delivery/plan/settle.test.ts',
        'keeps the reason of a refusal and does not call again',
      ),
    ],
  },
  { number: 80, about: 'one locked account changes what all show', tests: [menuSays] },
];
