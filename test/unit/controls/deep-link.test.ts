import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeepLink } from '../../../electron/controls/open-link.ts';

const ignored = (problem: string): object => ({ kind: 'ignored', problem });

describe('a deep link', () => {
  it('sets a status', () => {
    expect(readDeepLink('presently://set/lunch')).toEqual({
      kind: 'set',
      input: { status: 'lunch' },
      needsConfirmation: false,
    });
  });

  it('sets a status for a while or until a time, with the rules of the command line', () => {
    expect(readDeepLink('presently://set/lunch?for=45m')).toMatchObject({
      input: { ending: { kind: 'for', ms: 2_700_000 } },
    });
    expect(readDeepLink('presently://set/lunch?until=13:00')).toMatchObject({
      input: { ending: { kind: 'clock', hour: 13, minute: 0 } },
    });
    expect(readDeepLink('presently://set/lunch?until=2026-11-22T13:00:00%2B01:00')).toMatchObject({
      input: { ending: { kind: 'instant' } },
    });
  });

  it('must be confirmed when it carries a message, an empty one too', () => {
    expect(readDeepLink('presently://set/lunch?message=back%20at%20one')).toEqual({
      kind: 'set',
      input: { status: 'lunch', message: 'back at one' },
      needsConfirmation: true,
    });
    expect(readDeepLink('presently://set/lunch?message=')).toMatchObject({
      needsConfirmation: true,
    });
  });

  it('opens the quick switcher', () => {
    expect(readDeepLink('presently://switch')).toEqual({ kind: 'switch' });
    expect(readDeepLink('presently://switch/lunch')).toEqual(ignored('unknown'));
    expect(readDeepLink('presently://switch?for=45m')).toEqual(ignored('unknown'));
  });

  it('names a status with spaces and letters of any language', () => {
    expect(readDeepLink('presently://set/Do%20not%20disturb')).toMatchObject({
      input: { status: 'Do not disturb' },
    });
    expect(readDeepLink(`presently://set/${encodeURIComponent('離席中')}`)).toMatchObject({
      input: { status: '離席中' },
    });
  });

  it.each(['clear', 'undo'])('can %s', (kind) => {
    expect(readDeepLink(`presently://${kind}`)).toEqual({ kind });
    expect(readDeepLink(`presently://${kind}/`)).toEqual({ kind });
  });

  it('opens a page that exists', () => {
    expect(readDeepLink('presently://open/status')).toEqual({ kind: 'open', page: 'status' });
    expect(readDeepLink('presently://open/secrets')).toEqual(ignored('unknown'));
  });

  it.each([
    ['unknown', 'presently://import/file'],
    ['unknown', 'presently://quit'],
    ['unknown', 'presently://pause'],
    ['unknown', 'presently://set/'],
    ['unknown', 'presently://set'],
    ['unknown', 'presently://set/lunch?wait=1'],
    ['unknown', 'presently://clear/all'],
    ['unknown', 'presently://clear?x=1'],
    ['unknown', 'presently://undo?x'],
    ['unknown', 'presently://open/status?x=1'],
    ['unknown', 'presently://open/'],
    ['unknown', 'presently:set/lunch'],
    ['unknown', 'presently://set/%E0%A4%A'],
    ['unknown', 'https://set/lunch'],
    ['unknown', 'not a link'],
    ['unknown', ''],
    ['for-and-until', 'presently://set/lunch?for=1h&until=13:00'],
    ['not-a-duration', 'presently://set/lunch?for=soon'],
    ['too-long', 'presently://set/lunch?for=400d'],
    ['too-short', 'presently://set/lunch?for=0s'],
    ['no-offset', 'presently://set/lunch?until=2026-11-22T13:00'],
    ['too-long', `presently://set/${'x'.repeat(3000)}`],
  ])('is ignored as %s: %s', (problem, link) => {
    expect(readDeepLink(link)).toEqual(ignored(problem));
  });

  it('never throws, whatever a web page holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readDeepLink(`presently://set/${text}`).kind).toMatch(/^(?:set|ignored)$/u);
        expect(readDeepLink(text).kind).toBe('ignored');
      }),
    );
  });
});
