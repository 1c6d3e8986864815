import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { JsonObject } from '../../../electron/contract/json.ts';
import type { StatusRecord } from '../../../electron/sandbox/lineworks/profile-status.ts';
import { lineworksAccess, lineworksLogin, type LineworksEdition } from './lineworks-edition.ts';
import { lineworksProbes } from './lineworks-probes.ts';
import { lineworksProves } from './lineworks-proves.ts';
import { openRigBase } from './rig-base.ts';
import { sampleSetting } from './sample-settings.ts';
import type { OurStep, VendorRig } from './vendor-rig.ts';
import { hourMs } from '../../../electron/contract/time.ts';

const reply = (mark: string): fc.Arbitrary<{ content: string; sentDirectlyToMe: boolean }> =>
  fc.record({ content: fc.constantFrom(mark, `${mark} again`), sentDirectlyToMe: fc.boolean() });

const ourStep = fc.oneof(
  { weight: 1, arbitrary: fc.constant<OurStep>({ setting: { clear: true }, forMs: null }) },
  {
    weight: 5,
    arbitrary: fc.record({
      setting: fc.record(
        {
          profileStatusId: fc.constantFrom('AWAY', 'LEAVE_OFFICE'),
          statusMessage: fc.constantFrom('P1', 'P2', ''),
          autoReplyMail: fc.record(
            { internal: reply('P'), external: reply('P') },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: ['profileStatusId'] },
      ),
      forMs: fc.constantFrom(null, hourMs, 2 * hourMs),
    }),
  },
);

const theirStatus = fc.record(
  {
    profileStatusId: fc.constantFrom('BUSY', 'CUSTOM01'),
    statusMessage: fc.constantFrom('T1', 'T2'),
    endTime: fc.constantFrom(null, '2026-11-23T09:00:00+09:00', '2026-11-24T09:00:00+09:00'),
    autoReplyMail: fc.oneof(
      fc.constant(null),
      fc.record({ internal: reply('T'), external: reply('T') }, { requiredKeys: [] }),
    ),
  },
  { requiredKeys: ['profileStatusId'] },
);

const nothing = { profileStatusId: null, statusMessage: null, endTime: null } as const;

function flat(record: StatusRecord | undefined): Readonly<Record<string, unknown>> {
  const { profileStatusId, statusMessage, endTime } = record ?? nothing;
  const { internal = null, external = null } = record?.autoReplyMail ?? {};
  const halves = { 'autoReplyMail.internal': internal, 'autoReplyMail.external': external };
  return { profileStatusId, statusMessage, endTime, ...halves };
}

function named({ setting, forMs }: OurStep): readonly string[] {
  const autoReply = setting['autoReplyMail'] ?? {};
  return [
    ...Object.keys(setting),
    ...Object.keys(autoReply).map((half) => `autoReplyMail.${half}`),
    ...(forMs === null ? [] : ['endTime']),
  ];
}

/** LINE WORKS at the sample workplace, by one kind of sign-in; available is having no status. */
export async function openLineworksRig(edition: LineworksEdition): Promise<VendorRig> {
  const base = await openRigBase('lineworks');
  const login = lineworksLogin(base.workplace, edition);
  const access = lineworksAccess(base, login);
  const { state, people } = base.workplace;
  const { lineworks } = state;
  const [{ lineworksId: id }] = people;
  lineworks.ratePerMinute = Number.MAX_SAFE_INTEGER;
  const records = (): readonly StatusRecord[] => lineworks.statusesOf(id);
  const present = (): StatusRecord | undefined =>
    records().find((record) => record.scheduleType === 'PRESENT');
  const show = (profileStatusId: string): { setting: JsonObject; shows: string } => ({
    setting: { profileStatusId, statusMessage: 'back at one' },
    shows: profileStatusId,
  });
  const rig = {
    ...base,
    ...access,
    proves: lineworksProves(edition),
    sites: ['lineworks', 'lineworksAuth'],
    statuses: {
      available: { setting: sampleSetting('available', 'lineworks'), shows: 'available' },
      busy: show('BUSY'),
      away: show('AWAY'),
      break: { setting: sampleSetting('break', 'lineworks'), shows: 'AWAY' },
      offline: show('LEAVE_OFFICE'),
    },
    forbidden: 'refused',
    wrongCredentials: {
      ...login.credentials,
      ...(edition === 'service-account'
        ? { clientSecret: 'wrong-secret-0123456789' }
        : { refreshToken: 'wrong-token-0123456789' }),
    },
    shownElsewhere: () => present()?.profileStatusId ?? 'available',
    changeElsewhere() {
      lineworks.setPresent(id, { profileStatusId: 'CUSTOM01', statusMessage: 'room 4' });
      return 'CUSTOM01';
    },
    fields: {
      theirs: fc.oneof(
        {
          weight: 1,
          arbitrary: fc.constant((): 'all' => {
            lineworks.clearPresent(id);
            return 'all';
          }),
        },
        {
          weight: 4,
          arbitrary: theirStatus.map((change) => (): 'some' => {
            const times = 'endTime' in change ? { startTime: null } : {};
            lineworks.setPresent(id, { ...present(), ...change, ...times });
            return 'some';
          }),
        },
      ),
      ours: ourStep,
      snapshot() {
        const reserved = records().filter((record) => record.scheduleType === 'RESERVED');
        const others = people.slice(1).map((each) => lineworks.statusesOf(each.lineworksId));
        return { ...flat(present()), reserved, others };
      },
      named,
      bare: { profileStatusId: 'AWAY' },
      erases: (setting) => setting['clear'] === true,
    },
  } as const satisfies Omit<VendorRig, 'probes'>;
  expect(records()).toEqual([]);
  return { ...rig, probes: lineworksProbes(rig, { ...base, ...access }) };
}
