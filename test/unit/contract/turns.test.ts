import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../electron/contract/turns.ts';

describe('tasks in turn', () => {
  it('start in this tick where nothing is under way, also after earlier ones have ended', async () => {
    const inTurn = createTurns();
    const started: string[] = [];
    const task = (name: string) => () => {
      started.push(name);
      return Promise.resolve(name);
    };
    const first = inTurn(task('first'));
    expect(started).toEqual(['first']);
    expect(await first).toBe('first');
    await Promise.resolve();
    void inTurn(task('second'));
    expect(started).toEqual(['first', 'second']);
  });

  it('never overlap, and one that fails keeps nobody waiting', async () => {
    const inTurn = createTurns();
    const events: string[] = [];
    const task = (name: string) => async () => {
      events.push(`${name} starts`);
      await Promise.resolve();
      events.push(`${name} ends`);
      if (name === 'first') throw new Error(name);
    };
    const first = inTurn(task('first'));
    const second = inTurn(task('second'));
    await expect(first).rejects.toThrow('first');
    await second;
    expect(events).toEqual(['first starts', 'first ends', 'second starts', 'second ends']);
  });

  it('answer with a rejection where a task throws before it waits', async () => {
    const inTurn = createTurns();
    const failing = inTurn(() => {
      throw new Error('at once');
    });
    await expect(failing).rejects.toThrow('at once');
    expect(await inTurn(() => Promise.resolve('next'))).toBe('next');
  });
});
