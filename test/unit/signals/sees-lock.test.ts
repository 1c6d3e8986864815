import { describe, expect, it } from 'vitest';
import { seesLock } from '../../../electron/signals/sees-lock.ts';

const never = { locked: null, unlocked: null, suspended: null, resumed: null };
const blind = {
  lock: { 'idle-state': false },
  screenSavers: [],
  loginManager: false,
  lastSeen: never,
} as const;

describe('a lock', () => {
  it('is told by nobody where only the idle state is polled', () => {
    expect(seesLock(blind)).toBe(false);
    expect(seesLock({ ...blind, lock: {} })).toBe(false);
  });

  it.each([
    { screenSavers: ['org.mate.ScreenSaver'] },
    { loginManager: true },
    { lock: { 'power-monitor': false } },
    { lastSeen: { ...never, locked: 1 } },
  ])('is told by %j', (more) => {
    expect(seesLock({ ...blind, ...more })).toBe(true);
  });
});
