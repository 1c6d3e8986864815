import { expect } from 'vitest';
import type { Json } from '../../../electron/contract/json.ts';
import { createCourier } from './courier.ts';
import type { RigBase } from './rig-base.ts';
import type { VendorRig } from './vendor-rig.ts';
import { minuteMs } from '../../../electron/contract/time.ts';

const daySeconds = 86_400;
const automatic = { origin: 'automatic' } as const;

function kept(session: Json, key: string): Json | undefined {
  return typeof session === 'object' && session !== null && !Array.isArray(session)
    ? new Map<string, Json>(Object.entries(session)).get(key)
    : undefined;
}

/** A check for each assumption about LINE WORKS. */
export function lineworksProbes(
  rig: Omit<VendorRig, 'probes'>,
  { workplace, clock, box }: RigBase,
): VendorRig['probes'] {
  const { lineworks } = workplace.state;
  const [{ lineworksId: id }] = workplace.people;
  const { busy, away } = rig.statuses;
  const at = (ms: number): string => new Date(clock.now() + ms).toISOString().replace('.250', '');
  const courierOf = (): ReturnType<typeof createCourier> => createCourier(rig.connect());
  return {
    async 'LW-1'() {
      const courier = courierOf();
      await courier.apply({ clear: true });
      // The list comes too late to show what was set in the meantime.
      workplace.faults.lineworks.set({
        fault: { kind: 'slow' },
        latencyMs: 150,
        method: 'GET',
        times: 1,
      });
      const applied = courier.apply(away.setting);
      await expect.poll(() => workplace.log.at(-1)?.fault).toBe('slow');
      lineworks.setPresent(id, { profileStatusId: 'BUSY' });
      expect(await applied).toMatchObject({ kind: 'applied', shows: 'AWAY' });
      expect(rig.shownElsewhere()).toBe('AWAY');
    },
    async 'LW-2'() {
      expect(await courierOf().apply(busy.setting)).toMatchObject({ kind: 'applied' });
      expect(rig.shownElsewhere()).toBe('BUSY');
    },
    async 'LW-3'() {
      const courier = courierOf();
      await courier.apply(away.setting, { endsAt: clock.now() + minuteMs });
      clock.advance(2 * minuteMs);
      expect(await courier.apply(busy.setting, automatic)).toMatchObject({ kind: 'applied' });
      expect(rig.shownElsewhere()).toBe('BUSY');
    },
    async 'LW-4'() {
      const courier = courierOf();
      const reserved = {
        profileStatusId: 'CUSTOM02',
        statusMessage: 'booked',
        startTime: at(minuteMs),
        endTime: at(5 * minuteMs),
        autoReplyMail: null,
        userProfileStatusId: 'uprofile-booked',
        scheduleType: 'RESERVED',
      } as const;
      lineworks.store.put(id, reserved);
      expect(await courier.apply(busy.setting)).toMatchObject({ kind: 'applied' });
      expect(lineworks.statusesOf(id)).toContainEqual(reserved);
      clock.advance(2 * minuteMs);
      expect(await courier.apply(away.setting, automatic)).toMatchObject({
        kind: 'drifted',
        shows: 'CUSTOM02',
      });
    },
    async 'LW-5'() {
      expect(await courierOf().apply(busy.setting)).toMatchObject({ kind: 'applied' });
      const paths = workplace.log.map(({ path }) => path);
      expect(paths.filter((path) => path.includes('/me/'))).toEqual([]);
    },
    async 'LW-6'(value) {
      const courier = courierOf();
      await courier.apply(busy.setting);
      workplace.access.lineworks.tokens.expireAll('access');
      courier.use(rig.connect());
      expect(await courier.apply(away.setting)).toMatchObject({ kind: 'applied' });
      workplace.access.lineworks.tokens.expireAll('access');
      expect(await courier.apply(busy.setting)).toMatchObject({ kind: 'applied' });
      const rotated = kept(await box.session(), 'refreshToken');
      // A service account signs a new assertion each time.
      const isMember = 'refreshToken' in rig.wrongCredentials;
      expect(typeof rotated).toBe(isMember && value === 'on' ? 'string' : 'object');
    },
    async 'LW-7'() {
      await courierOf().apply(busy.setting);
      const expiresAt = kept(await box.session(), 'expiresAt');
      expect(expiresAt).toBe(clock.now() + daySeconds * 1000);
    },
    async 'LW-8'(value) {
      await courierOf().apply(busy.setting);
      lineworks.ratePerMinute = 1;
      const outcome = await courierOf().apply(away.setting);
      const retryAfterMs = value === 'absent' ? null : minuteMs;
      expect(outcome).toMatchObject({ kind: 'rate-limited', retryAfterMs });
    },
  };
}
