import { describe, expect, it } from 'vitest';
import { remindOfBreaks } from '../../../electron/core/break-reminder.ts';
import { statusSchema } from '../../../electron/contract/settings/status.ts';
import type { PresenceEvent } from '../../../electron/presence/event.ts';
import { createPodium, minuteMs, officeSettings, type Podium } from '../commands/support.ts';

const lunch = { id: 'lunch', name: 'Lunch', kind: 'break', minutes: 60 };

function reminded(status: object = lunch): { readonly podium: Podium; readonly told: string[] } {
  const settings = officeSettings();
  const statuses = [
    ...settings.statuses.filter(({ id }) => id !== 'lunch'),
    statusSchema.parse(status),
  ];
  const podium = createPodium({ ...settings, statuses });
  const told: string[] = [];
  remindOfBreaks({
    conductor: podium.conductor,
    rules: podium.live.rules,
    now: () => podium.now,
    setTimer: (ms, task) => {
      const timer = { at: podium.now + ms, task };
      podium.timers.add(timer);
      return () => {
        podium.timers.delete(timer);
      };
    },
    remind: (moment, { statusId }) => told.push(`${moment} ${statusId}`),
  });
  return { podium, told };
}

function pick(statusId: string): PresenceEvent {
  return { kind: 'picked', statusId, message: null, ending: null, via: 'tray' };
}

describe('the reminder of a break', () => {
  it('warns five minutes before the allowance is used up and tells when it is, once each', () => {
    const { podium, told } = reminded();
    podium.conductor.tell(pick('lunch'));
    podium.pass(55 * minuteMs - 1);
    expect(told).toEqual([]);
    podium.pass(1);
    expect(told).toEqual(['warning lunch']);
    podium.pass(5 * minuteMs);
    expect(told).toEqual(['warning lunch', 'over lunch']);
    podium.pass(60 * minuteMs);
    expect(told).toHaveLength(2);
    expect(podium.conductor.presence()?.statusId).toBe('lunch');
  });

  it('warns as early as the status says, at most half of the allowance before', () => {
    const early = reminded({ ...lunch, warnMinutes: 15 });
    early.podium.conductor.tell(pick('lunch'));
    early.podium.pass(45 * minuteMs);
    expect(early.told).toEqual(['warning lunch']);
    const short = reminded({ ...lunch, minutes: 4 });
    short.podium.conductor.tell(pick('lunch'));
    short.podium.pass(2 * minuteMs);
    expect(short.told).toEqual(['warning lunch']);
  });

  it('says only that it is over to who slept through the warning', () => {
    const { podium, told } = reminded();
    podium.conductor.tell(pick('lunch'));
    const [timer] = [...podium.timers];
    podium.timers.clear();
    podium.now += 90 * minuteMs;
    timer?.task();
    expect(told).toEqual(['over lunch']);
  });

  it('is quiet about what is no break, has no allowance, or has been left', () => {
    const { podium, told } = reminded();
    podium.conductor.tell(pick('late'));
    podium.pass(120 * minuteMs);
    podium.conductor.tell(pick('lunch'));
    podium.conductor.tell({ kind: 'cleared' });
    podium.pass(120 * minuteMs);
    expect(told).toEqual([]);
  });

  it('counts the next break anew', () => {
    const { podium, told } = reminded();
    podium.conductor.tell(pick('lunch'));
    podium.pass(61 * minuteMs);
    podium.conductor.tell(pick('lunch'));
    podium.pass(56 * minuteMs);
    expect(told).toEqual(['warning lunch', 'over lunch', 'warning lunch']);
  });
});
