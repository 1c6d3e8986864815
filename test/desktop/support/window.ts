import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronCommand } from '../../../scripts/prepare.mjs';
import { inProject } from '../../../scripts/prepare/places.mjs';
import type { Session } from '../../../scripts/session/open-session.mjs';

/** The app with its window, driven from the test. */
export interface DrivenApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Starts the app on a profile, with flags of its own command line. */
export async function launchDriven(
  session: Session,
  profile: string,
  ...flags: readonly string[]
): Promise<ElectronApplication> {
  const { executable, args } = electronCommand();
  return _electron.launch({
    executablePath: executable,
    args: [...args, inProject(), `--profile=${profile}`, ...flags],
    env: definedOnly(session.env),
  });
}

/** Starts the app on a profile with its window open. */
export async function openWindow(session: Session, profile: string): Promise<DrivenApp> {
  const electron = await launchDriven(session, profile);
  return { electron, page: await electron.firstWindow() };
}
