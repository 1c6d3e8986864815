import { describe } from 'vitest';
import { describeAssumptions } from './assumption-cases.ts';
import { describeAnswers } from './answer-cases.ts';
import { describeCatalogue } from './catalogue-cases.ts';
import { describeDrift } from './drift-cases.ts';
import { describeFaults } from './fault-cases.ts';
import { describeFields } from './field-cases.ts';
import { describeIdentify } from './identify-cases.ts';
import { describeRedirects } from './redirect-cases.ts';
import { describeRestarts } from './restart-cases.ts';
import { createRigTest } from './rig-test.ts';
import { describeStatuses } from './status-cases.ts';
import { describeTimed } from './timed-cases.ts';
import type { VendorRig } from './vendor-rig.ts';

/** A vendor under test. */
export interface ContractSubject {
  readonly name: string;
  /** What the ids of its assumptions begin with. */
  readonly assumptions: string;
  /** Opens a fresh sample workplace with an account at the vendor; every test opens its own. */
  readonly openRig: () => Promise<VendorRig>;
}

/**
 * What every vendor must do, whatever its API looks like (docs/design.md#vendors). A
 * new vendor, or another edition of one, gets all of it with a rig and one call of this.
 */
export function describeVendorContract({ name, assumptions, openRig }: ContractSubject): void {
  const withRig = createRigTest(openRig);
  describe(`${name} keeps the vendor contract`, () => {
    describeIdentify(withRig);
    describeCatalogue(withRig);
    describeStatuses(withRig);
    describeTimed(withRig);
    describeDrift(withRig);
    describeRestarts(withRig);
    describeFaults(withRig);
    describeAnswers(withRig);
    describeRedirects(withRig);
    describeFields(withRig);
    describeAssumptions(assumptions, withRig);
  });
}
