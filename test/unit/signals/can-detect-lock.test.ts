import { describe, expect, it } from 'vitest';
import { canDetectLock } from '../../../electron/signals/lock.ts';

const never = { locked: null, unlocked: null, suspended: null, resumed: null };
const blind = {
  lock: { 'idle-state': false },
  screenSavers: [],
  loginManager: false,
  lastSeen: never,
} as const;

describe('a lock', () => {
  it('is noticed by nobody where only the idle state is polled', () => {
    expect(canDetectLock(blind)).toBe(false);
    expect(canDetectLock({ ...blind, lock: {} })).toBe(false);
  });

  it.each([
    { screenSavers: ['org.mate.ScreenSaver'] },
    { loginManager: true },
    { lock: { 'power-monitor': false } },
    { lastSeen: { ...never, locked: 1 } },
  ])('can be noticed by %j', (more) => {
    expect(canDetectLock({ ...blind, ...more })).toBe(true);
  });
});
