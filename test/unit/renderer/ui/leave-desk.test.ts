import { describe, expect, it } from 'vitest';
import { createLeaveDesk } from '../../../../renderer/ui/unsaved-changes.ts';

const cannot = (): Promise<boolean> => Promise.resolve(false);
const can = (): Promise<boolean> => Promise.resolve(true);

/** Lets what is under way come to its end. */
async function rest(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

describe('leaving a page', () => {
  it('happens at once where nothing would be lost', () => {
    const desk = createLeaveDesk();
    let left = 0;
    desk.pass(() => (left += 1));
    expect([left, desk.isHeld(), desk.waiting.get()]).toEqual([1, false, null]);
  });

  it('waits for the person where something would be lost', async () => {
    const desk = createLeaveDesk();
    let left = 0;
    desk.hold(cannot);
    desk.pass(() => (left += 1));
    await rest();
    expect([left, desk.isHeld()]).toEqual([0, true]);
    expect(desk.waiting.get()).not.toBeNull();
    desk.discard();
    expect([left, desk.isHeld(), desk.waiting.get()]).toEqual([1, false, null]);
  });

  it('does not happen where the person stays, and asks again the next time', async () => {
    const desk = createLeaveDesk();
    const left: string[] = [];
    desk.hold(cannot);
    desk.pass(() => left.push('first'));
    await rest();
    desk.stay();
    expect(desk.waiting.get()).toBeNull();
    desk.discard();
    expect([left, desk.isHeld()]).toEqual([[], true]);
    desk.pass(() => left.push('second'));
    await rest();
    desk.discard();
    expect(left).toEqual(['second']);
  });

  it('stores what stores itself, and asks about nothing then', async () => {
    const desk = createLeaveDesk();
    let left = 0;
    let stored = 0;
    desk.hold(() => {
      stored += 1;
      return can();
    });
    desk.pass(() => (left += 1));
    await rest();
    expect([stored, left, desk.waiting.get()]).toEqual([1, 1, null]);
  });

  it('asks if only a part could be stored', async () => {
    const desk = createLeaveDesk();
    let left = 0;
    desk.hold(can);
    desk.hold(cannot);
    desk.pass(() => (left += 1));
    await rest();
    expect(left).toBe(0);
    expect(desk.waiting.get()).not.toBeNull();
  });

  it('goes on by itself once all was saved while the question stood', async () => {
    const desk = createLeaveDesk();
    let left = 0;
    const letGo = desk.hold(cannot);
    const letOtherGo = desk.hold(cannot);
    desk.pass(() => (left += 1));
    await rest();
    letGo();
    expect(left).toBe(0);
    letOtherGo();
    expect([left, desk.waiting.get()]).toEqual([1, null]);
  });

  it('leads where was asked for last', async () => {
    const desk = createLeaveDesk();
    const left: string[] = [];
    desk.hold(cannot);
    desk.pass(() => left.push('history'));
    desk.pass(() => left.push('close'));
    await rest();
    desk.discard();
    expect(left).toEqual(['close']);
  });
});
