import { describe, expect, it } from 'vitest';
import { blindTo, type Senses } from '../../../electron/core/connect-signals.ts';

type Facts = ReturnType<Senses['desktop']['facts']>;

const seeing: Facts = {
  idle: { last: 3, longest: 40 },
  lock: { 'screen-saver': false },
  screenSavers: ['org.example.ScreenSaver'],
  loginManager: true,
  busyElsewhere: null,
  lastSeen: { locked: null, unlocked: null, suspended: null, resumed: null },
};

function blindWith(change: Partial<Facts>): ReturnType<typeof blindTo> {
  const facts = { ...seeing, ...change };
  // Only the facts are asked for.
  return blindTo({ desktop: { facts: () => facts } as Senses['desktop'] });
}

describe('what the desktop does not tell', () => {
  it('is nothing where lock and idle time have sources', () => {
    expect(blindWith({})).toEqual({ lock: false, idle: false });
  });

  it.runIf(process.platform === 'linux')('is the lock where nothing ever told of one', () => {
    const none = { lock: {}, screenSavers: [], loginManager: false };
    expect(blindWith(none).lock).toBe(true);
    expect(blindWith({ ...none, lastSeen: { ...seeing.lastSeen, locked: 5 } }).lock).toBe(false);
  });

  it('is not yet the idle time where the program has just started', () => {
    expect(blindWith({ idle: { last: 0, longest: 0 } }).idle).toBe(false);
  });
});
