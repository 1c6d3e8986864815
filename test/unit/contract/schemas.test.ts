import { describe, expect, it } from 'vitest';
import { automationSchema } from '../../../electron/contract/settings/automation.ts';
import { generalSchema } from '../../../electron/contract/settings/general.ts';
import { identifierSchema } from '../../../electron/contract/settings/identifier.ts';
import { emptySettings } from '../../../electron/contract/settings/settings.ts';
import { statusSchema } from '../../../electron/contract/settings/status.ts';
import {
  timeZoneSchema,
  workingHoursSchema,
} from '../../../electron/contract/settings/working-hours.ts';
import { statusViewSchema } from '../../../electron/contract/views/status-view.ts';
import { viewOf } from '../controls/support.ts';

describe('an id', () => {
  it.each(['a', 'lunch-break', '休憩', 'a.b_c', 'x'.repeat(64)])('may be "%s"', (id) => {
    expect(identifierSchema.safeParse(id).success).toBe(true);
  });

  it.each(['', 'two words', 'a/b', 'tab\t', 'line\n', '\u0007', 'zero\u200bwidth', 'x'.repeat(65)])(
    'may not be %j',
    (id) => {
      expect(identifierSchema.safeParse(id).success).toBe(false);
    },
  );
});

describe('working hours', () => {
  const hours = (days: object, more: object = {}): boolean =>
    workingHoursSchema.safeParse({ timeZone: 'Europe/Warsaw', days, outside: 'offline', ...more })
      .success;

  it('are spans for days of the week', () => {
    expect(hours({ mon: ['09:00-12:00', '13:00-17:00'], fri: [] })).toBe(true);
  });

  it('may end at midnight or on the next day', () => {
    expect(hours({ mon: ['18:00-24:00'], tue: ['22:00-06:00'] })).toBe(true);
  });

  it.each(['9:00-17:00', '09:00-25:00', '24:00-25:00', '09:00', '09:60-10:00', '09:00–17:00', ''])(
    'do not take the span "%s"',
    (span) => {
      expect(hours({ mon: [span] })).toBe(false);
    },
  );

  it('do not take a span without length', () => {
    expect(hours({ mon: ['09:00-09:00'] })).toBe(false);
  });

  it('know no eighth day and no strange key', () => {
    expect(hours({ someday: ['09:00-17:00'] })).toBe(false);
    expect(hours({}, { zone: 'x' })).toBe(false);
  });

  it('need a time zone that exists', () => {
    expect(hours({}, { timeZone: 'Europe/Atlantis' })).toBe(false);
    expect(timeZoneSchema.safeParse('Asia/Tokyo').success).toBe(true);
    expect(timeZoneSchema.safeParse('').success).toBe(false);
  });
});

describe('the defaults of a file', () => {
  it('change nothing by themselves and come back at once', () => {
    expect(automationSchema.parse({})).toEqual({
      onlyOver: ['available'],
      return: 'at-once',
      manualEnds: 'never',
      flapLimit: { changes: 6, minutes: 10 },
    });
  });

  it('lock at once', () => {
    expect(automationSchema.parse({ lock: { status: 'away' } }).lock).toEqual({
      status: 'away',
      afterSeconds: 0,
    });
  });

  it('do not accept weak storage and follow the system', () => {
    const general = generalSchema.parse({});
    expect(general.allowPlaintextSecrets).toBe(false);
    expect(general.language).toBeUndefined();
    expect(emptySettings().accounts).toEqual([]);
  });

  it('take no key that the format does not have', () => {
    expect(automationSchema.safeParse({ idel: [] }).success).toBe(false);
    expect(generalSchema.safeParse({ apiKey: 'x' }).success).toBe(false);
    expect(generalSchema.safeParse({ setup: 'statuses' }).success).toBe(true);
    expect(generalSchema.safeParse({ setup: 'done' }).success).toBe(false);
    expect(statusSchema.safeParse({ id: 'a', name: 'A', kind: 'busy', secret: 1 }).success).toBe(
      false,
    );
  });
});

describe('a status', () => {
  it('has a colour in six hexadecimal digits', () => {
    const status = { id: 'a', name: 'A', kind: 'busy' };
    expect(statusSchema.safeParse({ ...status, colour: '#1A7f37' }).success).toBe(true);
    expect(statusSchema.safeParse({ ...status, colour: 'red' }).success).toBe(false);
  });

  it('has a name that shows', () => {
    expect(statusSchema.safeParse({ id: 'a', name: '   ', kind: 'busy' }).success).toBe(false);
  });
});

describe('the status view', () => {
  it('lets nothing through that the public contract does not name', () => {
    expect(statusViewSchema.safeParse(viewOf()).success).toBe(true);
    expect(statusViewSchema.safeParse({ ...viewOf(), token: 'x' }).success).toBe(false);
  });
});
