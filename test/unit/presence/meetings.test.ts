import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../electron/contract/settings/calendar.ts';
import { explain } from '../../../electron/presence/explain.ts';
import { nextChangeAt } from '../../../electron/presence/next-change.ts';
import type { PresenceEvent } from '../../../electron/presence/event.ts';
import {
  active,
  minute,
  nine,
  pick,
  rulesWith,
  tick,
  undone,
  usual,
  world,
  type World,
} from './world.ts';

const calendar = { file: 'work.ics', status: 'busy', showTitle: true };
const rules = rulesWith({ ...usual, calendar });
const meeting = (from: number, to: number, title: string | null = null): Meeting => ({
  since: nine + from * minute,
  until: nine + to * minute,
  title,
});
const meetings = (...list: readonly Meeting[]): PresenceEvent => ({
  kind: 'meetings',
  meetings: list,
});
const computer = (...list: readonly Meeting[]): World => world(rules).happens(meetings(...list));

/** Every claim that a meeting makes, as when it begins, and what became of it. */
function claimed(at: World): readonly (readonly [minutes: number, verdict: string])[] {
  return explain(at.state(), rules, at.now())
    .claims.filter(({ source }) => source === 'meeting')
    .map(({ since, verdict }) => [(since - nine) / minute, verdict] as const);
}
const named = (at: World): unknown => at.presence()?.reason;

describe('of several meetings', () => {
  it('the one that lasts longest shows, whichever began first', () => {
    expect(named(computer(meeting(0, 30, 'short'), meeting(0, 60, 'long')))).toMatchObject({
      title: 'long',
    });
    const late = computer(meeting(0, 30, 'first'), meeting(10, 60, 'second'));
    expect(named(late.wait(10 * minute))).toMatchObject({ title: 'second' });
    const early = computer(meeting(0, 60, 'first'), meeting(10, 30, 'second'));
    expect(named(early.wait(10 * minute))).toMatchObject({ title: 'first' });
  });

  it('the one that began last shows where they end together', () => {
    const both = computer(meeting(0, 60, 'first'), meeting(10, 60, 'second')).wait(10 * minute);
    expect(named(both)).toMatchObject({ title: 'second' });
    expect(both.presence()?.since).toBe(nine + 10 * minute);
  });

  it('of the very same time always the same one shows, in whatever order they come', () => {
    const [one, two, three] = [meeting(0, 60, 'A'), meeting(0, 60, 'B'), meeting(0, 60)] as const;
    const before = computer(one, two, three);
    const state = before.state();
    expect(state.meetings.map(({ title }) => title)).toEqual([null, 'A', 'B']);
    expect(before.happens(meetings(three, two, one)).state()).toBe(state);
    expect(before.happens(meetings(two, one, three)).state()).toBe(state);
  });

  it('the next one is the first to begin, and the longest of those', () => {
    const at = computer(meeting(20, 30), meeting(10, 12, 'short'), meeting(10, 15, 'long'));
    expect(claimed(at)).toEqual([[10, 'waiting']]);
    const [next] = explain(at.state(), rules, at.now()).claims.filter(
      ({ source }) => source === 'meeting',
    );
    expect(next?.reason).toMatchObject({ title: 'long' });
    expect(nextChangeAt(at.state(), rules, at.now())).toBe(nine + 10 * minute);
  });

  it('the person is free only after the last that follows without a gap', () => {
    const at = computer(meeting(0, 10), meeting(5, 8), meeting(10, 20), meeting(15, 30));
    expect(at.presence()?.until).toBe(nine + 30 * minute);
  });

  it('five hundred are known at most, the first to begin', () => {
    const many = Array.from({ length: 501 }, (_, index) => meeting(501 - index, 600));
    const known = computer(...many).state().meetings;
    expect(known).toHaveLength(500);
    expect(known.at(0)?.since).toBe(nine + minute);
    expect(known.at(-1)?.since).toBe(nine + 500 * minute);
  });
});

describe('a meeting', () => {
  it('makes one claim: first that it comes, then that it is, then none', () => {
    const at = computer(meeting(10, 20));
    expect(claimed(at)).toEqual([[10, 'waiting']]);
    expect(claimed(at.wait(10 * minute))).toEqual([[10, 'wins-as-overlay']]);
    // Nothing has ticked, so it is not forgotten yet.
    expect(claimed(at.wait(10 * minute))).toEqual([]);
    expect(claimed(at.happens(tick))).toEqual([]);
  });

  it('is not even coming without a rule for it', () => {
    const at = computer(meeting(10, 20)).under(rulesWith());
    expect(explain(at.state(), at.rules(), at.now()).claims).toHaveLength(1);
  });
});

describe('a dismissed meeting', () => {
  it('is explained as dismissed, and so is nothing else', () => {
    const at = computer(meeting(0, 60), meeting(30, 50)).happens(undone);
    expect(claimed(at)).toEqual([
      [0, 'dismissed'],
      [30, 'waiting'],
    ]);
    expect(claimed(at.wait(30 * minute))).toEqual([
      [30, 'wins-as-overlay'],
      [0, 'dismissed'],
    ]);
  });

  it('makes one claim, however many were dismissed at once: the one that lasts longest', () => {
    expect(claimed(computer(meeting(-5, 30), meeting(-10, 60)).happens(undone))).toEqual([
      [-10, 'dismissed'],
    ]);
  });

  it('stays away although the person works at the computer', () => {
    const at = computer(meeting(0, 60)).happens(undone).wait(minute).happens(active);
    expect(at.shows()).toBe('available');
  });

  it('is dismissed once, however often the person picks', () => {
    const at = computer(meeting(0, 60)).happens(pick('available'));
    const { dismissed } = at.state();
    expect(at.wait(minute).happens(pick('available')).state().dismissed).toEqual(dismissed);
    expect(dismissed).toEqual([{ source: 'meeting', at: nine, hold: 'cause' }]);
  });

  it('and one that is dismissed later make one dismissal, the later one', () => {
    const at = computer(meeting(0, 60), meeting(30, 60))
      .happens(undone)
      .wait(30 * minute);
    expect(at.happens(undone).state().dismissed).toEqual([
      { source: 'meeting', at: nine + 30 * minute, hold: 'back' },
    ]);
  });

  it('is forgotten when it is over, though others are to come', () => {
    const at = computer(meeting(0, 10), meeting(20, 30)).happens(undone);
    expect(
      at
        .wait(9 * minute)
        .happens(tick)
        .state().dismissed,
    ).toHaveLength(1);
    expect(at.wait(minute).happens(tick).state().dismissed).toEqual([]);
  });

  it('is forgotten when it is called off, so that it counts if it is called again', () => {
    const other = meeting(20, 30);
    const at = computer(meeting(0, 10), other).happens(undone, meetings(meeting(15, 18), other));
    expect(at.state().dismissed).toEqual([]);
    expect(at.happens(meetings(meeting(0, 10), other)).shows()).toBe('busy');
  });

  it('stays dismissed, as the same state, when a calendar still names what is over', () => {
    const list = meetings(meeting(-60, -30), meeting(0, 60));
    const at = world(rules).happens(list, undone);
    const before = at.state();
    expect(at.happens(list).state()).toBe(before);
  });

  it('leaves other dismissals alone when it ends', () => {
    const at = computer(meeting(0, 10)).happens({ kind: 'locked', since: nine }, undone);
    const kept = at
      .wait(10 * minute)
      .happens(tick)
      .state().dismissed;
    expect(kept.map(({ source }) => source)).toEqual(['lock']);
  });
});
