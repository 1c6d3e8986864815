import { describe, expect, it } from 'vitest';
import { createCourier } from './courier.ts';
import type { RigTest } from './rig-test.ts';
import { startTrapServer } from './trap-server.ts';

const { signal } = new AbortController();
const codes = [301, 302, 303, 307, 308] as const;

/** Nothing, above all no credential, goes to a host the vendor points at (docs/design.md#http). */
export function describeRedirects(withRig: RigTest): void {
  describe('a redirect', () => {
    it.each(codes)('%i to another host is never followed', (status) =>
      withRig(async (rig) => {
        const trap = await startTrapServer();
        try {
          // The host that gives tokens comes last, and is asked before there is one.
          for (const site of rig.sites.toReversed()) {
            const fault = { kind: 'redirect', location: `${trap.origin}/login`, status } as const;
            rig.workplace.faults[site].set({ fault });
            const outcome = await createCourier(rig.connect()).apply(rig.statuses.busy.setting);
            expect(outcome).toMatchObject({ kind: 'unexpected-response' });
            const who = await rig.connect().identify(signal);
            expect(who).toMatchObject({ kind: 'unexpected-response' });
            rig.workplace.faults[site].clear();
          }
          expect(trap.heard()).toEqual([]);
        } finally {
          await trap.stop();
        }
      }),
    );
  });
}
