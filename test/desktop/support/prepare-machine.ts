import { prepare } from '../../../scripts/prepare.mjs';

/** Brings the checkout and the machine to where the tests can run; looks only, when all is there. */
export async function prepareMachine(): Promise<void> {
  await prepare({ needs: ['desktop'] });
}

// The test runner takes a file's default export as its global set-up.
export { prepareMachine as default };
