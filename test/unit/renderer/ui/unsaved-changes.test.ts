import { describe, expect, it } from 'vitest';
import { createUnsavedChanges } from '../../../../renderer/ui/unsaved-changes.ts';

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
    const unsaved = createUnsavedChanges();
    let left = 0;
    unsaved.pass(() => (left += 1));
    expect([left, unsaved.isHeld(), unsaved.waiting.get()]).toEqual([1, false, null]);
  });

  it('waits for the person where something would be lost', async () => {
    const unsaved = createUnsavedChanges();
    let left = 0;
    unsaved.hold(cannot);
    unsaved.pass(() => (left += 1));
    await rest();
    expect([left, unsaved.isHeld()]).toEqual([0, true]);
    expect(unsaved.waiting.get()).not.toBeNull();
    unsaved.discard();
    expect([left, unsaved.isHeld(), unsaved.waiting.get()]).toEqual([1, false, null]);
  });

  it('does not happen where the person stays, and asks again the next time', async () => {
    const unsaved = createUnsavedChanges();
    const left: string[] = [];
    unsaved.hold(cannot);
    unsaved.pass(() => left.push('first'));
    await rest();
    unsaved.stay();
    expect(unsaved.waiting.get()).toBeNull();
    unsaved.discard();
    expect([left, unsaved.isHeld()]).toEqual([[], true]);
    unsaved.pass(() => left.push('second'));
    await rest();
    unsaved.discard();
    expect(left).toEqual(['second']);
  });

  it('stores what stores itself, and asks about nothing then', async () => {
    const unsaved = createUnsavedChanges();
    let left = 0;
    let stored = 0;
    unsaved.hold(() => {
      stored += 1;
      return can();
    });
    unsaved.pass(() => (left += 1));
    await rest();
    expect([stored, left, unsaved.waiting.get()]).toEqual([1, 1, null]);
  });

  it('asks if only a part could be stored', async () => {
    const unsaved = createUnsavedChanges();
    let left = 0;
    unsaved.hold(can);
    unsaved.hold(cannot);
    unsaved.pass(() => (left += 1));
    await rest();
    expect(left).toBe(0);
    expect(unsaved.waiting.get()).not.toBeNull();
  });

  it('goes on by itself once all was saved while the question stood', async () => {
    const unsaved = createUnsavedChanges();
    let left = 0;
    const letGo = unsaved.hold(cannot);
    const letOtherGo = unsaved.hold(cannot);
    unsaved.pass(() => (left += 1));
    await rest();
    letGo();
    expect(left).toBe(0);
    letOtherGo();
    expect([left, unsaved.waiting.get()]).toEqual([1, null]);
  });

  it('leads where was asked for last', async () => {
    const unsaved = createUnsavedChanges();
    const left: string[] = [];
    unsaved.hold(cannot);
    unsaved.pass(() => left.push('history'));
    unsaved.pass(() => left.push('close'));
    await rest();
    unsaved.discard();
    expect(left).toEqual(['close']);
  });
});
