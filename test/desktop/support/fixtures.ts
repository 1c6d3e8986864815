import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { newApp, type App } from './app.ts';
import { openOffice, shownFor, type Office } from './office.ts';
import { sessionTest } from './session-test.ts';

interface TestParts {
  /** The four vendors, new for each test. */
  readonly office: Office;
  /** A profile of its own; the test starts the app. */
  readonly app: App;
  /** The app, running and connected to the office, where everyone sees `available`. */
  readonly connected: App;
}

/** Tests of the app in a real desktop session. */
export const test = sessionTest.extend<TestParts>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's form.
  office: async ({}, use) => {
    const office = await openOffice();
    await use(office);
    await office.workplace.stop();
  },
  app: async ({ session }, use, info) => {
    const app = newApp(session);
    await use(app);
    if (info.status !== info.expectedStatus) {
      await info.attach('app.log', { body: app.log() });
      await info.attach('status', { body: (await app.command('status', '--explain')).stdout });
      for (const name of readdirSync(session.logs)) {
        await info.attach(name, { body: readFileSync(path.join(session.logs, name)) });
      }
      const picture = info.outputPath('desktop.png');
      await session.screenshot(picture);
      await info.attach('desktop', { path: picture });
    }
    if (await session.isLocked()) await session.unlock();
    await app.dispose();
  },
  connected: async ({ app, office }, use) => {
    await app.start();
    await connect(app, office);
    await use(app);
  },
});

/** Between two looks at what the office shows, which cost next to nothing. */
const pauseMs = 20;

/** Imports the office's file and waits until all four show `available`. */
export async function connect(app: App, office: Office, automation?: object): Promise<void> {
  const imported = await app.command.fed(office.file(automation), 'import', '-');
  expect(imported, 'import').toMatchObject({ code: 0, stderr: '' });
  await expectShown(office, 'available');
}

/** Waits until all four vendors show what the status stands for. */
export async function expectShown(
  office: Office,
  status: keyof typeof shownFor,
  timeout = 10_000,
): Promise<void> {
  await expect
    .poll(() => office.shown(), { timeout, intervals: [pauseMs] })
    .toEqual(shownFor[status]);
}

/** The text of a file of the profile, `''` if it is not there. */
export function profileText(app: App, name: string): string {
  const file = path.join(app.profile, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

export { expect };
