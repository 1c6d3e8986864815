import { describe, expect, it } from 'vitest';
import type { Transport } from '../../../electron/vendors/port.ts';
import { createCourier } from './courier.ts';
import type { RigTest } from './rig-test.ts';

const shapes = [null, [], {}, '', 'fine', 42, { data: null }, [null], { error: [] }];

/** A vendor that answers with everything it was sent, credentials included. */
function echo(status: number): Transport {
  return (_url, init) => {
    const headers = [...new Headers(init.headers).values()].join(' ');
    const text = `${headers} ${typeof init.body === 'string' ? init.body : ''}`;
    const error = { errorCode: text, code: text, message: text, description: text };
    const body = { ...error, error, error_description: decodeURIComponent(text) };
    return Promise.resolve(Response.json(body, { status }));
  };
}

/** Answers that no document foresees are failures, and nothing a vendor repeats gets out. */
export function describeAnswers(withRig: RigTest): void {
  describe('an answer', () => {
    it.each(shapes)('that is %j is not taken for a success', (shape) =>
      withRig(async (rig) => {
        const transport: Transport = () => Promise.resolve(Response.json(shape));
        const courier = createCourier(rig.connect({ transport }));
        const outcome = await courier.apply(rig.statuses.busy.setting);
        expect(['unexpected-response', 'refused']).toContain(outcome.kind);
      }),
    );

    it.each([400, 401, 403, 404, 409, 500])(
      '%i that repeats the credentials is cleaned',
      (status) =>
        withRig(async (rig) => {
          const courier = createCourier(rig.connect());
          await courier.apply(rig.statuses.away.setting);
          courier.use(rig.connect({ transport: echo(status) }));
          const outcome = await courier.apply(rig.statuses.busy.setting);
          expect(outcome.kind).not.toBe('applied');
          const secrets = await rig.secrets();
          expect(secrets.length).toBeGreaterThan(0);
          for (const secret of secrets) expect(JSON.stringify(outcome)).not.toContain(secret);
        }),
    );
  });
}
