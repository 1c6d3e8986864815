import { describe, expect, it } from 'vitest';
import { remindOfBreaks } from '../../../electron/core/break-reminder.ts';
import { statusSchema } from '../../../electron/contract/settings/status.ts';
import type { PresenceEvent } from '../../../electron/presence/event.ts';
import { createTestStore, officeSettings, type TestStore } from '../commands/support.ts';
import { minuteMs } from '../../../electron/contract/time.ts';

const lunch = { id: 'lunch', name: 'Lunch', kind: 'break', minutes: 60 };

function reminded(status: object = lunch): {
  readonly testStore: TestStore;
  readonly told: string[];
} {
  const settings = officeSettings();
  const statuses = [
    ...settings.statuses.filter(({ id }) => id !== 'lunch'),
    statusSchema.parse(status),
  ];
  const testStore = createTestStore({ ...settings, statuses });
  const told: string[] = [];
  remindOfBreaks({
    presenceStore: testStore.presenceStore,
    rules: testStore.live.rules,
    now: () => testStore.now,
    setTimer: (ms, task) => {
      const timer = { at: testStore.now + ms, task };
      testStore.timers.add(timer);
      return () => {
        testStore.timers.delete(timer);
      };
    },
    remind: (moment, { statusId }) => told.push(`${moment} ${statusId}`),
  });
  return { testStore, told };
}

function pick(statusId: string): PresenceEvent {
  return { kind: 'picked', statusId, message: null, ending: null, via: 'tray' };
}

describe('the reminder of a break', () => {
  it('warns five minutes before the allowance is used up and tells when it is, once each', () => {
    const { testStore, told } = reminded();
    testStore.presenceStore.handle(pick('lunch'));
    testStore.pass(55 * minuteMs - 1);
    expect(told).toEqual([]);
    testStore.pass(1);
    expect(told).toEqual(['warning lunch']);
    testStore.pass(5 * minuteMs);
    expect(told).toEqual(['warning lunch', 'over lunch']);
    testStore.pass(60 * minuteMs);
    expect(told).toHaveLength(2);
    expect(testStore.presenceStore.presence()?.statusId).toBe('lunch');
  });

  it('warns as early as the status says, at most half of the allowance before', () => {
    const early = reminded({ ...lunch, warnMinutes: 15 });
    early.testStore.presenceStore.handle(pick('lunch'));
    early.testStore.pass(45 * minuteMs);
    expect(early.told).toEqual(['warning lunch']);
    const short = reminded({ ...lunch, minutes: 4 });
    short.testStore.presenceStore.handle(pick('lunch'));
    short.testStore.pass(2 * minuteMs);
    expect(short.told).toEqual(['warning lunch']);
  });

  it('says only that it is over to who slept through the warning', () => {
    const { testStore, told } = reminded();
    testStore.presenceStore.handle(pick('lunch'));
    const [timer] = [...testStore.timers];
    testStore.timers.clear();
    testStore.now += 90 * minuteMs;
    timer?.task();
    expect(told).toEqual(['over lunch']);
  });

  it('is quiet about what is no break, has no allowance, or has been left', () => {
    const { testStore, told } = reminded();
    testStore.presenceStore.handle(pick('late'));
    testStore.pass(120 * minuteMs);
    testStore.presenceStore.handle(pick('lunch'));
    testStore.presenceStore.handle({ kind: 'cleared' });
    testStore.pass(120 * minuteMs);
    expect(told).toEqual([]);
  });

  it('counts the next break anew', () => {
    const { testStore, told } = reminded();
    testStore.presenceStore.handle(pick('lunch'));
    testStore.pass(61 * minuteMs);
    testStore.presenceStore.handle(pick('lunch'));
    testStore.pass(56 * minuteMs);
    expect(told).toEqual(['warning lunch', 'over lunch', 'warning lunch']);
  });
});
