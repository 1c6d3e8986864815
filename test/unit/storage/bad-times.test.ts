import { describe, expect, test } from 'vitest';
import { englishLine } from './provisioning/english-line.ts';
import { openProfile } from './profile.ts';
import { sampleFile, tempFolder } from './stand-ins.ts';

const hours = { timeZone: 'Europe/Warsaw', days: {}, outside: 'lunch' };
const working = (more: object): object => ({ workingHours: { ...hours, ...more } });
const spans = (...mon: readonly string[]): object => working({ days: { mon } });
const idleAfter = (afterSeconds: number): object => ({
  idle: [{ afterSeconds, status: 'lunch' }],
});
const lockAfter = (afterSeconds: number): object => ({ lock: { afterSeconds, status: 'lunch' } });
const day = 24 * 3600;

/** What the import of a file with these rules and this much of a break says. */
async function said(automation: object, lunch: object = {}): Promise<string> {
  const { accounts, statuses } = sampleFile();
  const file = {
    version: 1,
    accounts,
    statuses: statuses.map((each) => (each.id === 'lunch' ? { ...each, ...lunch } : each)),
    automation,
  };
  const request = { text: JSON.stringify(file), replace: false, allowPlaintextSecrets: false };
  const result = await openProfile(tempFolder()).importer.import(request);
  return result.ok ? 'accepted' : englishLine(result.problem);
}

describe('times that a person could mean', () => {
  test.each<[string, object]>([
    ['hours that overlap', spans('09:00-13:00', '12:00-17:00')],
    ['hours within others', spans('08:00-18:00', '10:00-11:00')],
    ['the same hours twice', spans('09:00-17:00', '09:00-17:00')],
    ['hours across midnight', spans('22:00-06:00')],
    ['hours to midnight', spans('16:00-24:00')],
    ['hours in no order', spans('13:00-17:00', '09:00-12:00')],
    ['a day without hours', spans()],
    ['an older name of a zone', working({ timeZone: 'Asia/Calcutta' })],
    ['idling for a year', idleAfter(365 * day)],
    ['a lock without a delay', lockAfter(0)],
    ['a holiday of every year', working({ holidays: ['02-29', '2028-02-29'] })],
  ])('are accepted: %s', async (_what, automation) => {
    expect(await said(automation)).toBe('accepted');
  });
});

describe('times that make no sense', () => {
  const inHours = 'automation.workingHours';
  test.each<[string, object, string]>([
    ['a zone that does not exist', working({ timeZone: 'Europe/Atlantis' }), `${inHours}.timeZone`],
    ['no zone at all', working({ timeZone: '' }), `${inHours}.timeZone`],
    ['hours of no length', spans('09:00-09:00'), `${inHours}.days.mon[0]`],
    ['an hour there is not', spans('09:00-17:00', '25:00-26:00'), `${inHours}.days.mon[1]`],
    ['a minute there is not', spans('09:60-17:00'), `${inHours}.days.mon[0]`],
    ['hours that begin at the end of a day', spans('24:00-06:00'), `${inHours}.days.mon[0]`],
    ['a day there is not', working({ days: { someday: [] } }), `${inHours}.days.someday`],
    ['a date there is not', working({ holidays: ['2026-02-30'] }), `${inHours}.holidays[0]`],
    ['a leap day of another year', working({ holidays: ['2026-02-29'] }), `${inHours}.holidays[0]`],
    ['idling for no time', idleAfter(0), 'automation.idle[0].afterSeconds'],
    ['idling for less than none', idleAfter(-60), 'automation.idle[0].afterSeconds'],
    ['idling for 400 days', idleAfter(400 * day), 'automation.idle[0].afterSeconds'],
    ['half a second', idleAfter(0.5), 'automation.idle[0].afterSeconds'],
    ['a lock before it is', lockAfter(-1), 'automation.lock.afterSeconds'],
    ['a lock of 400 days', lockAfter(400 * day), 'automation.lock.afterSeconds'],
    [
      'a limit in no minutes',
      { flapLimit: { changes: 3, minutes: 0 } },
      'automation.flapLimit.minutes',
    ],
  ])('are refused with the field: %s', async (_what, automation, field) => {
    const line = await said(automation);
    expect(line.startsWith(`${field}: `), line).toBe(true);
    expect(line).not.toContain('\n');
  });

  test.each([0, -5, 1.5, 400 * 24 * 60])('a break of %d minutes', async (minutes) => {
    expect(await said({}, { minutes })).toMatch(/^statuses\[1\]\.minutes: [^\n]+$/u);
  });
});
