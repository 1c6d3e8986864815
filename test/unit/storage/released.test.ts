import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { version } from '../../../package.json' with { type: 'json' };
import { openFiles, releasedProfile, releasedVersions } from './released.ts';

const apiKey = z.strictObject({ apiKey: z.string().min(1) });
const token = z.strictObject({ token: z.string().min(1) });

/** What 0.1.0 was told before its files were kept: see what they must come to in every later version. */
const instant = 1_795_338_721_573;

test('the files of every released version are kept, this one included', () => {
  expect(releasedVersions).toContain(version);
});

describe.each(releasedVersions)('a profile of version %s', (released) => {
  test('keeps its settings', () => {
    const { settings } = openFiles(releasedProfile(released));
    expect(settings.recovery).toBeNull();
    const { accounts, statuses, automation, general } = settings.settings();
    expect(accounts.map(({ id, vendor }) => [id, vendor])).toEqual(
      ['conpeek', 'garoon', 'lineworks', 'idealist'].map((id) => [id, id]),
    );
    expect(accounts[3]).toMatchObject({
      attribute: 'work_status',
      baseUrl: 'http://127.0.0.1:4104',
    });
    expect(statuses.map(({ id }) => id)).toEqual(['available', 'lunch', 'away']);
    expect(statuses[1]).toMatchObject({
      kind: 'break',
      minutes: 60,
      hotkey: 'Control+Alt+3',
      accounts: { conpeek: { workState: 'ONBREAK', breakCause: 'Lunch' } },
    });
    expect(automation).toMatchObject({
      start: { status: 'available' },
      idle: [{ afterSeconds: 300, status: 'away' }],
      lock: { status: 'away', afterSeconds: 0 },
      quit: { status: 'away' },
      return: 'ask',
      workingHours: { timeZone: 'Europe/Warsaw', days: { mon: ['09:00-17:00'] }, outside: 'away' },
      calendar: { status: 'away', onlyBusy: true },
      flapLimit: { changes: 6, minutes: 10 },
    });
    expect(general).toMatchObject({ language: 'en', theme: 'dark', notifications: false });
  });

  test('keeps its credentials and what the vendors gave', async () => {
    const { secrets } = openFiles(releasedProfile(released));
    expect(secrets.recovery).toBeNull();
    expect(apiKey.safeParse(await secrets.given('conpeek')).success).toBe(true);
    expect(await secrets.given('garoon')).toMatchObject({ kind: 'password', login: 'sato' });
    expect(await secrets.given('lineworks')).toMatchObject({ kind: 'oauth' });
    expect(token.safeParse(await secrets.given('idealist')).success).toBe(true);
    expect(await secrets.session('lineworks')).not.toBeNull();
    expect(secrets.holdsWeak()).toBe(true);
  });

  test('keeps the choice that holds and what each account has to show', () => {
    const { value, recovery } = openFiles(releasedProfile(released)).state.load();
    expect(recovery).toBeNull();
    expect(value?.presence).toMatchObject({
      manual: { statusId: 'lunch', since: instant, message: 'at the canteen' },
      pausedUntil: 'forever',
    });
    expect(value?.slots.map(({ accountId, desired }) => [accountId, desired?.statusId])).toEqual(
      ['conpeek', 'garoon', 'lineworks', 'idealist'].map((id) => [id, 'lunch']),
    );
  });

  test('keeps its history, and goes on with it', async () => {
    const { journal } = openFiles(releasedProfile(released));
    journal.append({
      at: instant + 60_000,
      type: 'presence',
      status: 'available',
      name: 'Available',
      kind: 'available',
      source: 'manual',
      reason: { kind: 'picked', via: 'tray', forMs: null },
    });
    const types = (await journal.read({})).map(({ type }) => type);
    expect(types).toHaveLength(19);
    expect(types.filter((type) => type === 'presence')).toHaveLength(4);
    expect(types.filter((type) => type === 'correction')).toHaveLength(1);
    expect(await journal.presenceBefore(instant + 1)).toMatchObject({ status: 'lunch' });
    expect(await journal.repair()).toBeNull();
  });
});
