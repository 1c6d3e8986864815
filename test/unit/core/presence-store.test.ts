import { describe, expect, it } from 'vitest';
import type { Ending } from '../../../electron/contract/ending.ts';
import type { PresenceEvent } from '../../../electron/presence/event.ts';
import { createTestStore } from '../commands/support.ts';
import { minuteMs } from '../../../electron/contract/time.ts';

function pick(statusId: string, ending: Ending | null = null): PresenceEvent {
  return { kind: 'picked', statusId, message: null, ending, via: 'tray' };
}
const forAnHour: Ending = { kind: 'for', ms: 60 * minuteMs };

describe('the presence store', () => {
  it('starts with what was stored, and delivers nothing for it', () => {
    const { presenceStore, delivered, saved } = createTestStore();
    expect(presenceStore.presence()).toMatchObject({ statusId: 'available', source: 'start' });
    expect(delivered).toEqual([]);
    expect(saved).toEqual([]);
  });

  it('delivers, saves and tells in the same tick as the event', () => {
    const { presenceStore, delivered, saved } = createTestStore();
    let told = 0;
    presenceStore.onChange(() => {
      told += 1;
    });
    presenceStore.handle(pick('lunch'), 'tray');
    expect(delivered).toHaveLength(1);
    expect(delivered[0]).toMatchObject({ byPerson: true, via: 'tray', changed: true });
    expect(delivered[0]?.presence?.statusId).toBe('lunch');
    expect(saved).toHaveLength(1);
    expect(saved[0]?.manual?.statusId).toBe('lunch');
    expect(told).toBe(1);
  });

  it('counts only a pick as a choice by the person', () => {
    const { presenceStore, delivered } = createTestStore();
    presenceStore.handle(pick('lunch'), 'tray');
    presenceStore.handle({ kind: 'cleared' }, 'tray');
    presenceStore.handle({ kind: 'locked', since: 0 });
    presenceStore.handle({ kind: 'undone' }, 'tray');
    expect(delivered.map(({ byPerson }) => byPerson)).toEqual([true, false, false, false]);
    expect(delivered.map(({ presence }) => presence?.statusId)).toEqual([
      'lunch',
      'available',
      'away',
      'available',
    ]);
  });

  it('delivers a repeated pick, so that accounts that failed get another try', () => {
    const { presenceStore, delivered } = createTestStore();
    presenceStore.handle(pick('lunch'), 'tray');
    presenceStore.handle(pick('lunch'), 'tray');
    expect(delivered).toHaveLength(2);
    expect(delivered[1]).toMatchObject({ byPerson: true, changed: false });
  });

  it('neither delivers, saves nor tells where nothing changed', () => {
    const { presenceStore, delivered, saved } = createTestStore();
    let told = 0;
    presenceStore.onChange(() => {
      told += 1;
    });
    presenceStore.handle({ kind: 'unlocked' });
    const before = saved.length;
    presenceStore.handle({ kind: 'tick' });
    expect(delivered).toEqual([]);
    expect(saved.length).toBe(before);
    expect(told).toBe(before);
  });

  it('tells nobody who has left', () => {
    const { presenceStore } = createTestStore();
    let told = 0;
    const leave = presenceStore.onChange(() => {
      told += 1;
    });
    leave();
    presenceStore.handle(pick('lunch'));
    expect(told).toBe(0);
  });
});

describe('the timer of the presence store', () => {
  it('is not there while time alone changes nothing', () => {
    const { presenceStore, timers } = createTestStore();
    presenceStore.handle(pick('lunch'));
    expect(timers.size).toBe(0);
  });

  it('is one, whatever happens', () => {
    const { presenceStore, timers } = createTestStore();
    for (const status of ['lunch', 'away', 'lunch']) {
      presenceStore.handle(pick(status, forAnHour));
      expect(timers.size).toBe(1);
    }
    presenceStore.stop();
    expect(timers.size).toBe(0);
  });

  it('ends a timed status at its very instant, once', () => {
    const testStore = createTestStore();
    testStore.presenceStore.handle(pick('lunch', forAnHour));
    testStore.pass(60 * minuteMs - 1);
    expect(testStore.presenceStore.presence()?.statusId).toBe('lunch');
    testStore.pass(1);
    expect(testStore.presenceStore.presence()?.statusId).toBe('available');
    testStore.pass(60 * minuteMs);
    expect(testStore.delivered.map(({ presence }) => presence?.statusId)).toEqual([
      'lunch',
      'available',
    ]);
    expect(testStore.delivered[1]?.byPerson).toBe(false);
  });

  it('looks at the wall clock at least twice a minute while something is due', () => {
    const { presenceStore, timers } = createTestStore();
    presenceStore.handle(pick('lunch', forAnHour));
    const [timer] = [...timers];
    expect((timer?.at ?? 0) - createTestStore().now).toBe(30_000);
  });

  it('notices at the next look that the clock has jumped', () => {
    const testStore = createTestStore();
    testStore.presenceStore.handle(pick('lunch', forAnHour));
    const [timer] = [...testStore.timers];
    testStore.now += 5 * 60 * minuteMs;
    testStore.timers.clear();
    timer?.task();
    expect(testStore.presenceStore.presence()?.statusId).toBe('available');
  });

  it('ends a pause of automation', () => {
    const testStore = createTestStore();
    testStore.presenceStore.handle({ kind: 'paused', until: testStore.now + minuteMs });
    testStore.presenceStore.handle({ kind: 'locked', since: testStore.now });
    expect(testStore.presenceStore.presence()?.statusId).toBe('available');
    testStore.pass(minuteMs);
    expect(testStore.presenceStore.presence()?.statusId).toBe('away');
  });
});

describe('the rules in effect', () => {
  it('are made anew only when the settings change', () => {
    const testStore = createTestStore();
    const { live } = testStore;
    const before = live.rules();
    expect(live.rules()).toBe(before);
    expect(live.calendar()).toBe(live.calendar());
    testStore.settings = { ...testStore.settings };
    expect(live.rules()).not.toBe(before);
  });

  it('have a calendar once it is loaded, and it is asked for only by rules that need it', async () => {
    const { live, now: noon } = createTestStore();
    expect(live.needsCalendar()).toBe(false);
    expect(() => live.calendar().endOfDay(noon)).toThrow();
    expect(live.calendar().hoursAt(noon)).toBeNull();
    await live.loadCalendar();
    expect(live.calendar().endOfDay(noon)).toBeGreaterThan(noon);
    const working = createTestStore();
    working.settings = {
      ...working.settings,
      automation: { ...working.settings.automation, manualEnds: 'end-of-day' },
    };
    expect(working.live.needsCalendar()).toBe(true);
  });

  it('show at once what changed settings come to', () => {
    const testStore = createTestStore();
    testStore.settings = {
      ...testStore.settings,
      automation: { ...testStore.settings.automation, start: { status: 'lunch' } },
    };
    testStore.presenceStore.handle({ kind: 'settings-changed' });
    expect(testStore.presenceStore.presence()?.statusId).toBe('lunch');
    expect(testStore.delivered).toHaveLength(1);
  });
});
