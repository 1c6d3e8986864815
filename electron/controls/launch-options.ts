import { readLoosely } from './command-line/read-loosely.ts';
import type { Target } from './command-line/invocation.ts';

/** How this process was started: as the app, or, in a package, to carry out a command. */
export type LaunchOptions =
  | { readonly kind: 'command'; readonly argv: readonly string[] }
  | {
      readonly kind: 'app';
      readonly target: Target;
      readonly hidden: boolean;
      readonly foreground: boolean;
      /** There is no screen: no tray and no window, but everything else. */
      readonly headless: boolean;
      /** A deep link that the system handed over. */
      readonly link: string | null;
    };

/** The app started as itself. */
export type AppLaunch = Extract<LaunchOptions, { kind: 'app' }>;

/** Chromium's own switch for a session without a screen; the command line adds it where it must. */
export const headlessSwitch = '--ozone-platform=headless';

/** Commands are plain words; paths, addresses and links are not. */
const commandWord = /^[a-z]+$/u;
const linkScheme = 'presently://';

/**
 * Reads the process's own arguments. Chromium's switches stand among them and are left alone.
 * @param argv everything behind the executable and, in a checkout, the app's folder
 */
export function readLaunchOptions(argv: readonly string[]): LaunchOptions {
  const { word, help, profile } = readLoosely(argv);
  if (help || (word !== null && commandWord.test(word))) return { kind: 'command', argv };
  return {
    kind: 'app',
    target: { profile, sample: argv.includes('--sample') },
    hidden: argv.includes('--hidden'),
    foreground: argv.includes('--foreground'),
    headless: argv.includes(headlessSwitch),
    link: argv.find((argument) => argument.startsWith(linkScheme)) ?? null,
  };
}
