import { describe, expect, it } from 'vitest';
import {
  readCorrection,
  startDraft,
  type CorrectionDraft,
} from '../../../../../renderer/features/history/correction-draft.ts';
import { proposedTime } from '../../../../../renderer/features/history/day-view.tsx';

const at = (text: string): number => new Date(text).getTime();
const start = {
  from: at('2026-11-20T12:00:23'),
  to: at('2026-11-20T12:30:05'),
  status: 'lunch',
  name: 'Lunch',
  note: null,
};
const longest = 10;

function read(part: Partial<CorrectionDraft>, begun = start): unknown {
  const reading = readCorrection({ ...startDraft(begun), ...part }, begun, longest);
  return reading.ok ? reading.correction : reading.problems;
}

describe('the form that puts a time right', () => {
  it('keeps the very instants while their minutes stand in the fields', () => {
    expect(startDraft(start)).toMatchObject({ fromTime: '12:00', toTime: '12:30' });
    expect(read({})).toEqual({ from: start.from, to: start.to, status: 'lunch' });
    const moment = { ...start, to: start.from + 2000 };
    expect(read({}, moment)).toMatchObject({ from: moment.from, to: moment.to });
  });

  it('reads times within the day, of which midnight is the end', () => {
    expect(read({ fromTime: '11:45', toTime: '13:15' })).toMatchObject({
      from: at('2026-11-20T11:45'),
      to: at('2026-11-20T13:15'),
    });
    expect(read({ toTime: '00:00' })).toMatchObject({ to: at('2026-11-21T00:00') });
  });

  it('asks for days only over midnight', () => {
    const night = { ...start, to: at('2026-11-21T01:00') };
    expect(startDraft(night)).toMatchObject({ overMidnight: true, toDay: '2026-11-21' });
    expect(read({ toDay: '2026-11-22' }, night)).toMatchObject({ to: at('2026-11-22T01:00') });
    const whole = { ...start, to: at('2026-11-21T00:00') };
    expect(startDraft(whole)).toMatchObject({ overMidnight: false, toTime: '00:00' });
  });

  it('takes an empty status for none and an empty note for no note', () => {
    expect(read({ status: '', note: '  ' })).toEqual({
      from: start.from,
      to: start.to,
      status: null,
    });
    expect(read({ note: ' with Ann ' })).toMatchObject({ note: 'with Ann' });
  });

  it.each<[Partial<CorrectionDraft>, unknown]>([
    [{ fromTime: '' }, { from: 'needed' }],
    [
      { fromTime: '', toTime: '' },
      { from: 'needed', to: 'needed' },
    ],
    [{ toTime: '11:00' }, { to: 'order' }],
    [{ overMidnight: true, toDay: '' }, { to: 'needed' }],
    [{ overMidnight: true, toDay: '2027-01-20' }, { to: 'far' }],
    [{ note: 'x'.repeat(longest + 1) }, { note: 'too-long' }],
  ])('says at which field %j is wrong', (part, problems) => {
    expect(read(part)).toEqual(problems);
  });
});

describe('the time that is proposed', () => {
  const day = { from: at('2026-11-20T00:00'), to: at('2026-11-21T00:00') };

  it.each([
    ['2026-11-25T10:00', '2026-11-20T09:00', '2026-11-20T10:00'],
    ['2026-11-20T09:30:20', '2026-11-20T08:30', '2026-11-20T09:30'],
    ['2026-11-20T00:20', '2026-11-20T00:00', '2026-11-20T00:20'],
  ])('at %s lies in the day and in the past', (now, from, to) => {
    expect(proposedTime(day, at(now))).toMatchObject({ from: at(from), to: at(to) });
  });
});
