import { describe, expect, it } from 'vitest';
import { createPlannedFormat } from '../../../../../renderer/features/planned/planned-context.ts';

const now = new Date(2026, 10, 22, 12, 30).getTime();
const at = (day: number, hours = 0, minutes = 0): number =>
  new Date(2026, 10, day, hours, minutes).getTime();

describe('when something is planned', () => {
  it.each([
    [at(22, 12, 31), 'in 1 minute'],
    [at(22, 14, 30), 'in 2 hours'],
    [at(23), 'tomorrow'],
    [at(25), 'in 3 days'],
    [at(35), 'in 13 days'],
    [at(43), 'in 3 weeks'],
  ])('is said by days as the calendar counts them', (instant, said) => {
    expect(createPlannedFormat('en').relative(instant, now)).toBe(said);
  });

  it('is said in the language of the locale', () => {
    expect(createPlannedFormat('ja').relative(at(23), now)).toBe('明日');
    expect(createPlannedFormat('ko').relative(at(25), now)).toBe('3일 후');
    expect(createPlannedFormat('pl').relative(at(25), now)).toBe('za 3 dni');
    expect(createPlannedFormat('ru').relative(at(25), now)).toBe('через 3 дня');
  });

  it('names the day once where it begins and ends on the same one', () => {
    const said = createPlannedFormat('en-GB').span(at(23), at(23, 23, 59));
    expect(said.match(/Nov/gu)).toHaveLength(1);
    expect(said).toContain('23:59');
  });
});
