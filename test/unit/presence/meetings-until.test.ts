import { describe, expect, it } from 'vitest';
import { meetingsUntil } from '../../../electron/presence/meetings.ts';
import { hour, nine } from './world.ts';

const meeting = (since: number, until: number): { since: number; until: number; title: null } => ({
  since,
  until,
  title: null,
});

describe('the meetings of the rest of a day', () => {
  it('are those under way and those that begin before its end', () => {
    const end = nine + 15 * hour;
    const all = [
      meeting(nine - 2 * hour, nine),
      meeting(nine - hour, nine + hour),
      meeting(end - hour, end + hour),
      meeting(end, end + hour),
    ];
    expect(meetingsUntil(end, all, nine)).toBe(2);
    expect(meetingsUntil(end, [], nine)).toBe(0);
  });
});
