import { describe, expect, it } from 'vitest';
import { requestOf, startDraft } from '../../../../../renderer/features/planned/planned-draft.ts';
import {
  overlapping,
  plannedProblems,
} from '../../../../../renderer/features/planned/planned-problems.ts';
import { planned, rules } from './planned-rules.ts';

const now = new Date(2026, 10, 22, 12, 30).getTime();
const noon = new Date(2026, 10, 25, 12, 0, 7).getTime();
const entry = planned({
  setting: { word: 'AWAY', note: 'hi', reply: { content: 'gone', onlyToMe: true } },
  startsAt: noon,
  endsAt: noon + 60_000,
});

describe('the draft of a planned status', () => {
  it('is the whole of tomorrow for something new', () => {
    const draft = startDraft(rules, null, now);
    expect(requestOf(rules, draft, null)).toEqual({
      setting: { word: 'BUSY' },
      startsAt: new Date(2026, 10, 23).getTime(),
      endsAt: new Date(2026, 10, 23, 23, 59).getTime(),
    });
  });

  it('asks for just what is planned as long as nothing is changed, to the second', () => {
    const draft = startDraft(rules, entry, now);
    const { setting, startsAt, endsAt } = entry;
    expect(requestOf(rules, draft, entry)).toEqual({ setting, startsAt, endsAt });
  });

  it('asks for nothing while a time cannot be read', () => {
    const draft = startDraft(rules, entry, now);
    const without = { ...draft, span: { ...draft.span, toTime: '' } };
    expect(requestOf(rules, without, entry)).toBeNull();
  });
});

describe('what is wrong with a draft', () => {
  const context = { rules, entry: null, now };
  const tomorrow = startDraft(rules, null, now);
  const withSpan = (span: Partial<typeof tomorrow.span>): typeof tomorrow => ({
    ...tomorrow,
    span: { ...tomorrow.span, ...span },
  });
  const withTexts = (texts: Readonly<Record<string, string | boolean>>): typeof tomorrow => ({
    ...tomorrow,
    setting: { ...tomorrow.setting, draft: { ...tomorrow.setting.draft, ...texts } },
  });

  it('is nothing at first', () => {
    expect([...plannedProblems(tomorrow, context)]).toEqual([]);
  });

  it.each([
    [{ fromDay: '' }, 'from', 'no-time'],
    [{ toTime: 'x' }, 'to', 'no-time'],
    [{ fromDay: '2026-11-22', fromTime: '12:30' }, 'from', 'past'],
    [{ toDay: '2026-11-23', toTime: '00:00' }, 'to', 'order'],
  ] as const)('is said at the time it is about: %j', (span, place, kind) => {
    expect([...plannedProblems(withSpan(span), context)]).toEqual([[place, { kind }]]);
  });

  it('is a text that is longer than the system keeps, counted as people see it', () => {
    const family = '👨‍👩‍👧‍👦';
    expect([...plannedProblems(withTexts({ note: family.repeat(5) }), context)]).toEqual([]);
    expect([...plannedProblems(withTexts({ note: family.repeat(6) }), context)]).toEqual([
      ['note', { kind: 'too-long', length: 6, most: 5 }],
    ]);
  });

  it('is a reply without its text, but only where a reply is wanted', () => {
    expect([...plannedProblems(withTexts({ reply: true }), context)]).toEqual([
      ['reply.content', { kind: 'needed' }],
    ]);
  });

  it('is not that something else is planned then, which is only pointed out', () => {
    const other = planned({ startsAt: 100, endsAt: 200 });
    expect(overlapping({ startsAt: 199, endsAt: 300 }, [other])).toBe(other);
    expect(overlapping({ startsAt: 200, endsAt: 300 }, [other])).toBeNull();
    expect(overlapping({ startsAt: 0, endsAt: 100 }, [other])).toBeNull();
    expect(overlapping(null, [other])).toBeNull();
  });
});
