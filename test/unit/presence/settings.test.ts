import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  automationSchema,
  writtenAutomationSchema,
} from '../../../electron/contract/settings/automation.ts';
import { languages } from '../../../electron/contract/languages.ts';
import { statusSchema } from '../../../electron/contract/settings/status.ts';
import { workingHoursSchema } from '../../../electron/contract/settings/working-hours.ts';
import { presenceStateSchema } from '../../../electron/presence/state.ts';
import { nine } from './world.ts';

/** What is wrong with a file, as the path of the field and the problem. */
function problem(schema: z.ZodType, value: unknown): string | null {
  const result = schema.safeParse(value);
  if (result.success) return null;
  return result.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join();
}
const calendar = { url: 'https://calendar.example.test/a.ics', status: 'busy' };
const hours = { timeZone: 'Europe/Warsaw', days: {}, outside: 'offline' };

describe('the calendar', () => {
  it('is off by default, read every 15 minutes, busy only and without titles', () => {
    expect(automationSchema.parse({}).calendar).toBeUndefined();
    expect(writtenAutomationSchema.parse({ calendar }).calendar).toEqual({
      ...calendar,
      refreshMinutes: 15,
      onlyBusy: true,
      showTitle: false,
    });
  });

  it('is an address by https or a file, and one of them', () => {
    const common = { status: 'busy' };
    expect(
      problem(writtenAutomationSchema, { calendar: { ...common, file: '/home/me/work.ics' } }),
    ).toBeNull();
    const both = { calendar: { ...calendar, file: 'work.ics' } };
    expect(problem(writtenAutomationSchema, both)).toBe('calendar.url: url-or-file');
    expect(problem(writtenAutomationSchema, { calendar: common })).toContain('calendar.url');
  });

  it('keeps its host in the settings, never its address', () => {
    expect(problem(automationSchema, { calendar })).toContain('calendar');
    const kept = { calendar: { host: 'calendar.example.test', status: 'busy' } };
    expect(problem(automationSchema, kept)).toBeNull();
    expect(problem(writtenAutomationSchema, kept)).toBeNull();
    const whole = { calendar: { host: 'https://x.test/a', status: 'busy' } };
    expect(problem(automationSchema, whole)).toContain('calendar.host');
  });

  it.each([
    'http://calendar.example.test/a.ics',
    'ftp://example.test/a.ics',
    'https://me:secret@example.test/a.ics',
    'file:///etc/passwd',
    'webcal://example.test/a.ics',
    '',
  ])('is not read from %j', (url) => {
    expect(problem(writtenAutomationSchema, { calendar: { ...calendar, url } })).toContain(
      'calendar.url',
    );
  });

  it('may be read from this very computer without https', () => {
    for (const url of [
      'http://127.0.0.1:8080/a.ics',
      'http://localhost/a.ics',
      'http://[::1]:1/a',
    ]) {
      expect(problem(writtenAutomationSchema, { calendar: { ...calendar, url } })).toBeNull();
    }
  });

  it.each([4, 0, -1, 1441, 7.5])('is not read every %d minutes', (refreshMinutes) => {
    expect(
      problem(writtenAutomationSchema, { calendar: { ...calendar, refreshMinutes } }),
    ).toContain('calendar.refreshMinutes');
  });
});

describe('working hours', () => {
  it.each([
    [{ days: { mon: ['09:00-12:00', '11:00-17:00'] } }],
    [{ days: { mon: ['22:00-06:00'], tue: ['00:00-24:00'] } }],
    [{ holidays: ['2026-12-24', '12-25', '02-29', '2028-02-29'] }],
  ])('take what a person would mean: %j', (more) => {
    expect(problem(workingHoursSchema, { ...hours, ...more })).toBeNull();
  });

  it.each([
    [{ timeZone: 'Europe/Atlantis' }, 'timeZone'],
    [{ days: { mon: ['25:00-26:00'] } }, 'days.mon.0'],
    [{ days: { mon: ['09:00-09:00'] } }, 'days.mon.0'],
    [{ holidays: ['2026-02-29'] }, 'holidays.0'],
    [{ holidays: ['12-24', '13-01'] }, 'holidays.1'],
    [{ holidays: ['24.12.2026'] }, 'holidays.0'],
    [{ holidays: ['2026-11-31'] }, 'holidays.0'],
  ])('refuse %j and name %s', (more, field) => {
    expect(problem(workingHoursSchema, { ...hours, ...more })).toContain(`${field}: `);
  });
});

describe('a rule', () => {
  it('may carry its own kinds and its own return, the start status neither', () => {
    const own = { status: 'away', onlyOver: ['busy'], return: 'ask' };
    const rules = { idle: [{ ...own, afterSeconds: 60 }], lock: own, sleep: own, quit: own };
    expect(problem(automationSchema, rules)).toBeNull();
    expect(problem(automationSchema, { start: own })).not.toBeNull();
    expect(problem(automationSchema, { lock: { ...own, return: 'later' } })).toContain(
      'lock.return',
    );
    expect(problem(automationSchema, { notWhile: ['call', 'presenting'] })).toBeNull();
    expect(problem(automationSchema, { notWhile: ['lunch'] })).toContain('notWhile.0');
  });

  it('has one sentence in every language', () => {
    const folder = path.join(import.meta.dirname, '../../../electron/contract/texts');
    const named = { workingHours: 'schedule' } as const;
    const keys = Object.keys(automationSchema.shape).map((key) =>
      key === 'workingHours' ? named.workingHours : key,
    );
    for (const language of languages) {
      const text = readFileSync(path.join(folder, language, 'shared.json'), 'utf8');
      const { rule } = z
        .object({ rule: z.record(z.string(), z.object({ sentence: z.string().min(10) })) })
        .parse(JSON.parse(text));
      for (const key of [...keys, 'holidays', 'pause', 'dismissal', 'breaks']) {
        expect(rule[key]?.sentence, `${language} ${key}`).toMatch(/[.。]$/u);
      }
    }
  });
});

describe('a status', () => {
  const status = { id: 'a', name: 'A', kind: 'break', minutes: 30 };

  it('may want a reason and say when it warns', () => {
    expect(problem(statusSchema, { ...status, requiresReason: true, warnMinutes: 10 })).toBeNull();
    expect(problem(statusSchema, { ...status, warnMinutes: -1 })).toContain('warnMinutes');
    expect(problem(statusSchema, { ...status, requiresReason: 'yes' })).toContain('requiresReason');
  });
});

describe('a state that an older version stored', () => {
  it('is read, with nothing known of what is new', () => {
    const old = {
      manual: null,
      stayed: null,
      startedAt: nine,
      causes: { lock: null, idle: null, sleep: null, quit: null, unlockedAt: null },
      dismissed: [],
      pausedUntil: null,
      flap: { shown: { statusId: null, automatic: false }, changes: [], trippedAt: null },
    };
    expect(presenceStateSchema.parse(old)).toEqual({
      ...old,
      elsewhere: null,
      meetings: [],
      question: null,
    });
  });
});
