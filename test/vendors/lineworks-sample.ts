import type { JsonObject } from '../../electron/contract/json.ts';
import type { LineworksState } from '../../electron/sandbox/lineworks/state.ts';
import type { StatusRecord } from '../../electron/sandbox/lineworks/profile-status.ts';
import { createCourier, type Courier } from './contract/courier.ts';
import { openRigBase, type RigBase } from './contract/rig-base.ts';

/** The sample LINE WORKS with a session of the sample person. */
export interface LineworksSample extends RigBase {
  readonly state: LineworksState;
  readonly userId: string;
  readonly courier: Courier;
  /** The record everybody sees. */
  readonly present: () => StatusRecord | undefined;
  /** `METHOD path`, without what every path begins with. */
  readonly calls: () => readonly string[];
  /** The JSON body of the last write. */
  readonly lastBody: () => unknown;
}

/** Opens the sample for one test. */
async function openLineworksSample(account: JsonObject = {}): Promise<LineworksSample> {
  const base = await openRigBase('lineworks', { account });
  const { workplace } = base;
  const state = workplace.state.lineworks;
  const [{ lineworksId: userId }] = workplace.people;
  return {
    ...base,
    state,
    userId,
    courier: createCourier(base.connect()),
    present: () => state.statusesOf(userId).find((each) => each.scheduleType === 'PRESENT'),
    calls: () =>
      workplace.log.map(({ method, path }) => {
        const short = path
          .replace(/^\/(?:v1\.0|oauth2\/v2\.0)/u, '')
          .replace(`/users/${userId}/user-profile-statuses`, '/statuses')
          .replace(/uprofile-[\w-]+/u, 'ID');
        return `${method} ${short}`;
      }),
    lastBody() {
      const write = workplace.log.findLast(({ body, site }) => body !== '' && site === 'lineworks');
      const body: unknown = JSON.parse(write?.body ?? 'null');
      return body;
    },
  };
}

/** Runs a test at a sample of its own. */
export async function withSample(
  test: (sample: LineworksSample) => Promise<void>,
  account: JsonObject = {},
): Promise<void> {
  const sample = await openLineworksSample(account);
  try {
    await test(sample);
  } finally {
    await sample.stop();
  }
}
