import { describe, expect, it } from 'vitest';
import { createLeaveDesk } from '../../../../renderer/ui/leave-desk.ts';

describe('leaving a page', () => {
  it('happens at once where nothing would be lost', () => {
    let left = 0;
    createLeaveDesk().pass(() => (left += 1));
    expect(left).toBe(1);
  });

  it('waits for whoever holds something that is not saved', () => {
    const desk = createLeaveDesk();
    const waiting: (() => void)[] = [];
    let left = 0;
    const letGo = desk.hold((leave) => waiting.push(leave));
    desk.pass(() => (left += 1));
    expect(left).toBe(0);
    for (const leave of waiting) leave();
    expect(left).toBe(1);
    letGo();
    desk.pass(() => (left += 1));
    expect([left, waiting.length]).toEqual([2, 1]);
  });
});
