import { describe, expect, it } from 'vitest';
import type { Ending } from '../../../electron/contract/ending.ts';
import type { PresenceEvent } from '../../../electron/presence/event.ts';
import { createPodium, minuteMs } from '../commands/support.ts';

function pick(statusId: string, ending: Ending | null = null): PresenceEvent {
  return { kind: 'picked', statusId, message: null, ending, via: 'tray' };
}
const forAnHour: Ending = { kind: 'for', ms: 60 * minuteMs };

describe('the conductor', () => {
  it('starts with what was stored, and delivers nothing for it', () => {
    const { conductor, delivered, saved } = createPodium();
    expect(conductor.presence()).toMatchObject({ statusId: 'available', source: 'start' });
    expect(delivered).toEqual([]);
    expect(saved).toEqual([]);
  });

  it('delivers, saves and tells in the same tick as the event', () => {
    const { conductor, delivered, saved } = createPodium();
    let told = 0;
    conductor.onChange(() => {
      told += 1;
    });
    conductor.tell(pick('lunch'), 'tray');
    expect(delivered).toHaveLength(1);
    expect(delivered[0]).toMatchObject({ byPerson: true, via: 'tray', changed: true });
    expect(delivered[0]?.presence?.statusId).toBe('lunch');
    expect(saved).toHaveLength(1);
    expect(saved[0]?.manual?.statusId).toBe('lunch');
    expect(told).toBe(1);
  });

  it('counts only a pick as a choice by the person', () => {
    const { conductor, delivered } = createPodium();
    conductor.tell(pick('lunch'), 'tray');
    conductor.tell({ kind: 'cleared' }, 'tray');
    conductor.tell({ kind: 'locked', since: 0 });
    conductor.tell({ kind: 'undone' }, 'tray');
    expect(delivered.map(({ byPerson }) => byPerson)).toEqual([true, false, false, false]);
    expect(delivered.map(({ presence }) => presence?.statusId)).toEqual([
      'lunch',
      'available',
      'away',
      'available',
    ]);
  });

  it('delivers a repeated pick, so that accounts that failed get another try', () => {
    const { conductor, delivered } = createPodium();
    conductor.tell(pick('lunch'), 'tray');
    conductor.tell(pick('lunch'), 'tray');
    expect(delivered).toHaveLength(2);
    expect(delivered[1]).toMatchObject({ byPerson: true, changed: false });
  });

  it('neither delivers, saves nor tells where nothing changed', () => {
    const { conductor, delivered, saved } = createPodium();
    let told = 0;
    conductor.onChange(() => {
      told += 1;
    });
    conductor.tell({ kind: 'unlocked' });
    const before = saved.length;
    conductor.tell({ kind: 'tick' });
    expect(delivered).toEqual([]);
    expect(saved.length).toBe(before);
    expect(told).toBe(before);
  });

  it('tells nobody who has left', () => {
    const { conductor } = createPodium();
    let told = 0;
    const leave = conductor.onChange(() => {
      told += 1;
    });
    leave();
    conductor.tell(pick('lunch'));
    expect(told).toBe(0);
  });
});

describe('the timer of the conductor', () => {
  it('is not there while time alone changes nothing', () => {
    const { conductor, timers } = createPodium();
    conductor.tell(pick('lunch'));
    expect(timers.size).toBe(0);
  });

  it('is one, whatever happens', () => {
    const { conductor, timers } = createPodium();
    for (const status of ['lunch', 'away', 'lunch']) {
      conductor.tell(pick(status, forAnHour));
      expect(timers.size).toBe(1);
    }
    conductor.stop();
    expect(timers.size).toBe(0);
  });

  it('ends a timed status at its very instant, once', () => {
    const podium = createPodium();
    podium.conductor.tell(pick('lunch', forAnHour));
    podium.pass(60 * minuteMs - 1);
    expect(podium.conductor.presence()?.statusId).toBe('lunch');
    podium.pass(1);
    expect(podium.conductor.presence()?.statusId).toBe('available');
    podium.pass(60 * minuteMs);
    expect(podium.delivered.map(({ presence }) => presence?.statusId)).toEqual([
      'lunch',
      'available',
    ]);
    expect(podium.delivered[1]?.byPerson).toBe(false);
  });

  it('looks at the wall clock at least twice a minute while something is due', () => {
    const { conductor, timers } = createPodium();
    conductor.tell(pick('lunch', forAnHour));
    const [timer] = [...timers];
    expect((timer?.at ?? 0) - createPodium().now).toBe(30_000);
  });

  it('notices at the next look that the clock has jumped', () => {
    const podium = createPodium();
    podium.conductor.tell(pick('lunch', forAnHour));
    const [timer] = [...podium.timers];
    podium.now += 5 * 60 * minuteMs;
    podium.timers.clear();
    timer?.task();
    expect(podium.conductor.presence()?.statusId).toBe('available');
  });

  it('ends a pause of automation', () => {
    const podium = createPodium();
    podium.conductor.tell({ kind: 'paused', until: podium.now + minuteMs });
    podium.conductor.tell({ kind: 'locked', since: podium.now });
    expect(podium.conductor.presence()?.statusId).toBe('available');
    podium.pass(minuteMs);
    expect(podium.conductor.presence()?.statusId).toBe('away');
  });
});

describe('the rules in effect', () => {
  it('are made anew only when the settings change', () => {
    const podium = createPodium();
    const { live } = podium;
    const before = live.rules();
    expect(live.rules()).toBe(before);
    expect(live.calendar()).toBe(live.calendar());
    podium.settings = { ...podium.settings };
    expect(live.rules()).not.toBe(before);
  });

  it('have a calendar once it is loaded, and it is asked for only by rules that need it', async () => {
    const { live, now: noon } = createPodium();
    expect(live.needsCalendar()).toBe(false);
    expect(() => live.calendar().endOfDay(noon)).toThrow();
    expect(live.calendar().hoursAt(noon)).toBeNull();
    await live.loadCalendar();
    expect(live.calendar().endOfDay(noon)).toBeGreaterThan(noon);
    const working = createPodium();
    working.settings = {
      ...working.settings,
      automation: { ...working.settings.automation, manualEnds: 'end-of-day' },
    };
    expect(working.live.needsCalendar()).toBe(true);
  });

  it('show at once what changed settings come to', () => {
    const podium = createPodium();
    podium.settings = {
      ...podium.settings,
      automation: { ...podium.settings.automation, start: { status: 'lunch' } },
    };
    podium.conductor.tell({ kind: 'settings-changed' });
    expect(podium.conductor.presence()?.statusId).toBe('lunch');
    expect(podium.delivered).toHaveLength(1);
  });
});
