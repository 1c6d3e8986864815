import { test as base } from '@playwright/test';
import { openSession, type Session } from '../../../scripts/session/open-session.mjs';

interface WorkerParts {
  /** One desktop session for all tests of a worker. */
  readonly session: Session;
}

/** Tests in a real desktop session. */
export const sessionTest = base.extend<object, WorkerParts>({
  session: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's form.
    async ({}, use) => {
      const session = await openSession();
      await use(session);
      await session.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});
