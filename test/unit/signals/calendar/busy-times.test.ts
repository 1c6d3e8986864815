import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { BusyQuestion } from '../../../../electron/signals/calendar/meeting-reader.ts';
import { busyTimes } from '../../../../electron/signals/calendar/busy-times.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Monday, 2026-11-23 00:00 in Warsaw. */
const monday = Date.parse('2026-11-23T00:00+01:00');
const at = (text: string): number => Date.parse(`2026-11-${text}+01:00`);
const question: BusyQuestion = {
  from: monday,
  to: monday + 3 * day,
  onlyBusy: true,
  showTitle: false,
  zone: 'Europe/Warsaw',
};

function ics(...events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((event, index) => [
    'BEGIN:VEVENT',
    ...(event.some((line) => line.startsWith('UID')) ? [] : [`UID:${String(index)}@example.test`]),
    'SUMMARY:Budget',
    ...event,
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function spans(text: string, more: Partial<BusyQuestion> = {}): readonly string[] | string {
  const busy = busyTimes(ICAL, text, { ...question, ...more });
  if (busy.kind === 'not-ics') return busy.kind;
  return busy.meetings.map(
    ({ since, until }) => `${new Date(since).toISOString()} ${String((until - since) / hour)} h`,
  );
}

describe('a calendar', () => {
  it('is read in the zones that it names, describes or leaves to the person', () => {
    const text = ics(
      ['DTSTART:20261123T100000Z', 'DTEND:20261123T110000Z'],
      ['DTSTART;TZID=Asia/Tokyo:20261123T200000', 'DURATION:PT30M'],
      ['DTSTART:20261123T130000', 'DTEND:20261123T140000'],
      ['DTSTART;TZID="Own":20261123T160000', 'DTEND;TZID="Own":20261123T170000'],
    ).replace(
      'VERSION:2.0\r\n',
      [
        'VERSION:2.0',
        'BEGIN:VTIMEZONE',
        'TZID:Own',
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:-0500',
        'TZOFFSETTO:-0500',
        'END:STANDARD',
        'END:VTIMEZONE',
        '',
      ].join('\r\n'),
    );
    expect(spans(text)).toEqual([
      '2026-11-23T10:00:00.000Z 1 h',
      '2026-11-23T11:00:00.000Z 0.5 h',
      '2026-11-23T12:00:00.000Z 1 h',
      '2026-11-23T21:00:00.000Z 1 h',
    ]);
  });

  it('counts only what makes busy, unless the rule wants otherwise', () => {
    const time = ['DTSTART:20261123T100000Z', 'DTEND:20261123T110000Z'];
    const whole = ['DTSTART;VALUE=DATE:20261124'];
    const free = [
      [...time, 'TRANSP:TRANSPARENT'],
      [...time, 'STATUS:CANCELLED'],
      [...time, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
      whole,
    ];
    expect(spans(ics(...free))).toEqual([]);
    expect(spans(ics(...free), { onlyBusy: false })).toHaveLength(3);
    expect(
      spans(ics([...whole, 'TRANSP:OPAQUE'], [...whole, 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'])),
    ).toEqual(['2026-11-23T23:00:00.000Z 24 h', '2026-11-23T23:00:00.000Z 24 h']);
    expect(spans(ics([...time, 'STATUS:TENTATIVE']))).toHaveLength(1);
  });

  it('keeps titles to itself unless the rule wants otherwise', () => {
    const text = ics(['DTSTART:20261123T100000Z', 'DTEND:20261123T110000Z']);
    expect(JSON.stringify(busyTimes(ICAL, text, question))).not.toContain('Budget');
    expect(JSON.stringify(busyTimes(ICAL, text, { ...question, showTitle: true }))).toContain(
      'Budget',
    );
  });

  it('expands what recurs, with its exceptions, moved and cancelled ones', () => {
    const daily = ['UID:d', 'DTSTART;TZID=Europe/Warsaw:20250101T090000', 'DURATION:PT1H'];
    const text = ics(
      [...daily, 'RRULE:FREQ=DAILY', 'EXDATE:20261124T080000Z'],
      [
        'UID:d',
        'RECURRENCE-ID;TZID=Europe/Warsaw:20261125T090000',
        'DTSTART;TZID=Europe/Warsaw:20261125T150000',
        'DURATION:PT2H',
      ],
      [
        'UID:d',
        'RECURRENCE-ID;TZID=Europe/Warsaw:20270110T090000',
        'DTSTART;TZID=Europe/Warsaw:20261124T200000',
        'DURATION:PT1H',
      ],
    );
    expect(spans(text)).toEqual([
      '2026-11-23T08:00:00.000Z 1 h',
      '2026-11-24T19:00:00.000Z 1 h',
      '2026-11-25T14:00:00.000Z 2 h',
    ]);
  });

  it('does not count what its owner declined, or everybody who was asked', () => {
    const time = ['DTSTART:20261123T100000Z', 'DTEND:20261123T110000Z'];
    const no = 'ATTENDEE;PARTSTAT=DECLINED:mailto:Sato@example.test';
    const yes = 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:kim@example.test';
    const named = (text: string): string =>
      text.replace('VERSION:2.0', 'VERSION:2.0\r\nX-WR-CALNAME:sato@example.test');
    expect(spans(named(ics([...time, no, yes])))).toEqual([]);
    expect(spans(named(ics([...time, no, yes])), { onlyBusy: false })).toEqual([]);
    expect(spans(ics([...time, no, yes]))).toHaveLength(1);
    expect(spans(ics([...time, no]))).toEqual([]);
    expect(spans(named(ics([...time, no.replace('DECLINED', 'TENTATIVE')])))).toHaveLength(1);
  });

  it('obeys a change of one occurrence that holds for all after it', () => {
    const text = ics(
      ['UID:d', 'DTSTART;TZID=Europe/Warsaw:20261101T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'],
      [
        'UID:d',
        'RECURRENCE-ID;TZID=Europe/Warsaw;RANGE=THISANDFUTURE:20261124T090000',
        'DTSTART;TZID=Europe/Warsaw:20261124T140000',
        'DURATION:PT30M',
      ],
    );
    expect(spans(text)).toEqual([
      '2026-11-23T08:00:00.000Z 1 h',
      '2026-11-24T13:00:00.000Z 0.5 h',
      '2026-11-25T13:00:00.000Z 0.5 h',
    ]);
    expect(spans(text.replace(';RANGE=THISANDFUTURE', ''))).toEqual([
      '2026-11-23T08:00:00.000Z 1 h',
      '2026-11-24T13:00:00.000Z 0.5 h',
      '2026-11-25T08:00:00.000Z 1 h',
    ]);
  });

  it('takes the latest of several such changes, and an exception of one day before them', () => {
    const at = (id: string, start: string, range = ';RANGE=THISANDFUTURE'): readonly string[] => [
      'UID:d',
      `RECURRENCE-ID${range}:${id}T080000Z`,
      `DTSTART;TZID=Europe/Warsaw:${start}`,
      'DURATION:PT1H',
    ];
    const text = ics(
      ['UID:d', 'DTSTART;TZID=Europe/Warsaw:20260601T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'],
      // In summer, and in UTC: the time of day stays across the change of the clock.
      at('20260701', '20260701T110000').map((line) => line.replace('T080000Z', 'T070000Z')),
      at('20261125', '20261125T080000'),
      at('20261124', '20261124T200000', ''),
    );
    expect(spans(text)).toEqual([
      '2026-11-23T10:00:00.000Z 1 h',
      '2026-11-24T19:00:00.000Z 1 h',
      '2026-11-25T07:00:00.000Z 1 h',
    ]);
  });

  it('finds what such a change moved into the days that are asked for, or takes it away', () => {
    const weekly = [
      'UID:w',
      'DTSTART;TZID=Europe/Warsaw:20261106T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY',
    ];
    const change = [
      'UID:w',
      'RECURRENCE-ID;TZID=Europe/Warsaw;RANGE=THISANDFUTURE:20261113T090000',
      'DTSTART;TZID=Europe/Warsaw:20261109T090000',
      'DURATION:PT1H',
    ];
    expect(spans(ics(weekly, change))).toEqual(['2026-11-23T08:00:00.000Z 1 h']);
    expect(spans(ics(weekly, [...change, 'STATUS:CANCELLED']))).toEqual([]);
    const free = [...weekly, 'TRANSP:TRANSPARENT'];
    expect(spans(ics(free, change))).toEqual(['2026-11-23T08:00:00.000Z 1 h']);
  });

  it('keeps the time of day of what recurs across a change of the clock', () => {
    const text = ics([
      'DTSTART;TZID=Europe/Warsaw:20260601T090000',
      'DTEND;TZID=Europe/Warsaw:20260601T093000',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20261124T080000Z',
    ]);
    expect(spans(text)).toEqual([
      '2026-11-23T08:00:00.000Z 0.5 h',
      '2026-11-24T08:00:00.000Z 0.5 h',
    ]);
  });

  it('knows a meeting that has begun already, and forgets what is over or far ahead', () => {
    const text = ics(
      ['DTSTART:20261122T100000Z', 'DTEND:20261123T100000Z'],
      ['DTSTART:20261122T100000Z', 'DTEND:20261122T110000Z'],
      ['DTSTART:20261127T100000Z', 'DTEND:20261127T110000Z'],
      ['DTSTART:20261123T100000Z', 'DTEND:20261123T100000Z'],
    );
    expect(spans(text)).toEqual(['2026-11-22T10:00:00.000Z 24 h']);
    expect(at('22T11:00')).toBe(Date.parse('2026-11-22T10:00Z'));
  });
});

describe('a calendar that is broken or meant to harm', () => {
  it.each(['', '<html>sign in</html>', 'VERSION:2.0', '{"events":[]}'])(
    'is no calendar: %j',
    (text) => {
      expect(spans(text)).toBe('not-ics');
    },
  );

  it('loses only the event that cannot be read', () => {
    const good = ['DTSTART:20261123T100000Z', 'DTEND:20261123T110000Z'];
    const text = ics(['DTSTART:20261123T25'], ['RRULE:FREQ=NEVER', ...good], good, [
      'DTSTART:20261123T100000Z',
      'DURATION:oops',
    ]);
    expect(spans(text)).toContain('2026-11-23T10:00:00.000Z 1 h');
    expect(spans(text.slice(0, -40))).not.toBe('not-ics');
  });

  it.each([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;BYHOUR=3',
    'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
    'FREQ=WEEKLY;BYDAY=MO;INTERVAL=100000',
    'FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6;BYMINUTE=0,1,2,3;BYSECOND=0,1,2',
  ])('does not expand %s, and says so', (rule) => {
    const bomb = ['DTSTART:19700101T100000Z', 'DURATION:PT1H', `RRULE:${rule}`];
    const startedAt = performance.now();
    const busy = busyTimes(ICAL, ics(bomb), question);
    expect(busy).toMatchObject({ kind: 'read', meetings: [], refusedRules: 1 });
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it('costs bounded work however many events it has', () => {
    const bomb = ['DTSTART:19700101T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'];
    const startedAt = performance.now();
    const busy = busyTimes(ICAL, ics(...Array.from({ length: 6000 }, () => bomb)), question);
    expect(busy).toMatchObject({ kind: 'read', isShortened: true });
    expect(performance.now() - startedAt).toBeLessThan(12_000);
  });

  it('costs bounded work however many of its changes hold for what follows', () => {
    const series = ['UID:d', 'DTSTART:20200101T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'];
    const change = (_: unknown, index: number): readonly string[] => [
      'UID:d',
      `RECURRENCE-ID;RANGE=THISANDFUTURE:2025${String(index % 12 || 1).padStart(2, '0')}01T100000Z`,
      'DTSTART:20300101T100000Z',
      'DURATION:PT1H',
    ];
    const startedAt = performance.now();
    const many = Array.from({ length: 2000 }, change);
    const busy = busyTimes(
      ICAL,
      ics(...Array.from({ length: 50 }, () => series), ...many),
      question,
    );
    expect(busy.kind).toBe('read');
    expect(performance.now() - startedAt).toBeLessThan(12_000);
  });

  it('is read fast where it holds twenty years of single events', () => {
    const old = ['DTSTART:20061123T100000Z', 'DTEND:20061123T110000Z'];
    const text = ics(...Array.from({ length: 20_000 }, () => old), [
      'DTSTART:20261123T100000Z',
      'DTEND:20261123T110000Z',
    ]);
    expect(busyTimes(ICAL, text, question)).toMatchObject({
      isShortened: false,
      meetings: [{ since: Date.parse('2026-11-23T10:00Z') }],
    });
  });
});
