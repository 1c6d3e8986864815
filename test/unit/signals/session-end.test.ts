import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { watchSessionEnd } from '../../../electron/signals/session-end.ts';

interface Bench {
  readonly power: EventEmitter;
  readonly window: EventEmitter;
  readonly told: string[];
  /** Lets so many ms pass without a further event. */
  pass(ms: number): void;
  stop(): void;
}

function bench(hasWindow = true): Bench {
  const power = new EventEmitter();
  const window = new EventEmitter();
  const told: string[] = [];
  let timer: { ms: number; fire: () => void } | null = null;
  const note = (what: string) => () => {
    told.push(what);
  };
  const stop = watchSessionEnd(
    { power, window: hasWindow ? window : null },
    {
      expected: note('expected'),
      goesOn: note('goes on'),
      ends: note('ends'),
      setTimer: (ms, fire) => {
        timer = { ms, fire };
        return () => {
          timer = null;
        };
      },
    },
  );
  const pass = (ms: number): void => {
    if (timer !== null && timer.ms <= ms) timer.fire();
  };
  return { power, window, told, pass, stop };
}

describe('the end of the session', () => {
  it('is held up on Linux and macOS until the program has ended', () => {
    const { power, told } = bench(false);
    let isHeld = false;
    power.emit('shutdown', { preventDefault: () => (isHeld = true) });
    expect(isHeld).toBe(true);
    expect(told).toEqual(['ends']);
  });

  it('begins on Windows with its question, and is not held up', () => {
    const { window, told } = bench();
    let isHeld = false;
    const event = { preventDefault: () => (isHeld = true) };
    window.emit('query-session-end', event);
    expect(told).toEqual(['expected']);
    window.emit('session-end', event);
    expect(told).toEqual(['expected', 'ends']);
    expect(isHeld).toBe(false);
  });

  it('that does not come after all is taken back', () => {
    const { window, told, pass } = bench();
    window.emit('query-session-end', {});
    pass(29_999);
    expect(told).toEqual(['expected']);
    pass(30_000);
    expect(told).toEqual(['expected', 'goes on']);
  });

  it('that came is not taken back', () => {
    const { window, told, pass } = bench();
    window.emit('query-session-end', {});
    window.emit('session-end', {});
    pass(60_000);
    expect(told).toEqual(['expected', 'ends']);
  });

  it('is followed no more once that is stopped', () => {
    const { power, window, told, pass, stop } = bench();
    window.emit('query-session-end', {});
    stop();
    window.emit('session-end', {});
    power.emit('shutdown', { preventDefault: () => undefined });
    pass(60_000);
    expect(told).toEqual(['expected']);
  });
});
