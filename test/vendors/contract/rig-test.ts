import type { VendorRig } from './vendor-rig.ts';

/** Runs a test on a rig of its own and takes that down afterwards. */
export type RigTest = (test: (rig: VendorRig) => unknown) => Promise<void>;

/** Makes every test of a suite open its own rig. */
export function createRigTest(openRig: () => Promise<VendorRig>): RigTest {
  return async (test) => {
    const rig = await openRig();
    try {
      await test(rig);
    } finally {
      await rig.stop();
    }
  };
}
