import { describe, expect, it } from 'vitest';
import { workingHoursSchema } from '../../../electron/contract/settings/working-hours.ts';
import type { Calendar } from '../../../electron/presence/calendar.ts';
import { createCalendar } from '../../../electron/presence/create-calendar.ts';

const week = ['09:00-17:00'];
const weekdays = { mon: week, tue: week, wed: week, thu: week, fri: week };
const at = (text: string): number => Date.parse(`${text}+01:00`);

function calendarOf(holidays: readonly string[], days: object = weekdays): Calendar {
  const hours = { timeZone: 'Europe/Warsaw', days, outside: 'offline', holidays };
  return createCalendar({ zone: 'Europe/Warsaw', workingHours: workingHoursSchema.parse(hours) });
}

describe('a holiday', () => {
  it('is outside working hours all day, by its date or in every year', () => {
    const { hoursAt } = calendarOf(['2026-12-24', '12-25']);
    expect(hoursAt(at('2026-12-24T10:00'))).toEqual({
      working: false,
      since: at('2026-12-23T17:00'),
      until: at('2026-12-28T09:00'),
    });
    expect(hoursAt(at('2030-12-25T10:00'))?.working).toBe(false);
    expect(hoursAt(at('2029-12-24T10:00'))?.working).toBe(true);
  });

  it('is passed over by the next working morning, also where many follow each other', () => {
    const december = Array.from(
      { length: 31 },
      (_, day) => `12-${String(day + 1).padStart(2, '0')}`,
    );
    const calendar = calendarOf([...december, '01-01']);
    expect(calendar.nextMorning(at('2026-11-30T12:00'))).toBe(at('2027-01-04T09:00'));
    expect(calendar.hoursAt(at('2026-12-10T12:00'))).toEqual({
      working: false,
      since: at('2026-11-30T17:00'),
      until: at('2027-01-04T09:00'),
    });
  });

  it('ends a night shift that goes into it, and lets none begin on it', () => {
    const nights = { mon: ['22:00-06:00'], tue: ['22:00-06:00'] };
    const { hoursAt } = calendarOf(['2026-11-24'], nights);
    expect(hoursAt(at('2026-11-23T23:00'))?.until).toBe(at('2026-11-24T00:00'));
    expect(hoursAt(at('2026-11-24T23:00'))?.working).toBe(false);
  });

  it('has its edges where there is work around the clock', () => {
    const always = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-24:00']]),
    );
    const { hoursAt } = calendarOf(['05-01'], always);
    expect(hoursAt(at('2026-11-23T12:00'))).toMatchObject({
      working: true,
      until: Date.parse('2027-05-01T00:00+02:00'),
    });
    expect(calendarOf([], always).hoursAt(at('2026-11-23T12:00'))).toEqual({
      working: true,
      since: null,
      until: null,
    });
  });

  it('has both its edges, however far away one of them is', () => {
    const always = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-24:00']]),
    );
    const { hoursAt } = calendarOf(['05-01'], always);
    const summer = (text: string): number => Date.parse(`${text}+02:00`);
    expect(hoursAt(summer('2027-05-02T12:00'))).toEqual({
      working: true,
      since: summer('2027-05-02T00:00'),
      until: summer('2028-05-01T00:00'),
    });
    expect(hoursAt(summer('2027-04-30T12:00'))).toEqual({
      working: true,
      since: summer('2026-05-02T00:00'),
      until: summer('2027-05-01T00:00'),
    });
  });

  it('is passed over by the next morning where nobody has working days', () => {
    expect(calendarOf(['2026-11-24'], {}).nextMorning(at('2026-11-23T12:00'))).toBe(
      at('2026-11-25T09:00'),
    );
  });

  it('ends the day of work, so that work is over at midnight', () => {
    expect(calendarOf(['2026-11-23']).endOfWork(at('2026-11-23T12:00'))).toBe(
      at('2026-11-24T00:00'),
    );
  });
});
