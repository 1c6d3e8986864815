import { describe, expect, it } from 'vitest';
import type { AppInvocation } from '../../../../electron/controls/command-line/invocation.ts';
import { parseCommandLine } from '../../../../electron/controls/command-line/parse.ts';
import { hourMs } from '../../../../electron/contract/time.ts';

const plain = {
  kind: 'app',
  format: 'text',
  waitMs: null,
  watch: false,
  explain: false,
  file: null,
};

function app(line: readonly string[]): AppInvocation {
  const parsed = parseCommandLine(line);
  if (!parsed.ok || parsed.invocation.kind !== 'app') throw new Error(JSON.stringify(parsed));
  return parsed.invocation;
}

function problem(...line: readonly string[]): string | null {
  const parsed = parseCommandLine(line);
  return parsed.ok ? null : parsed.problem.key;
}

describe('a command line', () => {
  const instant = { kind: 'instant', at: Date.UTC(2026, 10, 22, 12) };
  it.each<[string, object]>([
    ['set lunch', { name: 'set', input: { status: 'lunch' } }],
    ['set lunch --message hi', { name: 'set', input: { status: 'lunch', message: 'hi' } }],
    [
      'set lunch --for 1h',
      { name: 'set', input: { status: 'lunch', ending: { kind: 'for', ms: hourMs } } },
    ],
    [
      'set lunch --until 13:00',
      { name: 'set', input: { status: 'lunch', ending: { kind: 'clock', hour: 13, minute: 0 } } },
    ],
    [
      'set lunch --until end-of-day',
      { name: 'set', input: { status: 'lunch', ending: { kind: 'end-of-day' } } },
    ],
    [
      'set lunch --until next-morning',
      { name: 'set', input: { status: 'lunch', ending: { kind: 'next-morning' } } },
    ],
    [
      'set lunch --until 2026-11-22T13:00:00+01:00',
      { name: 'set', input: { status: 'lunch', ending: instant } },
    ],
    ['set lunch --wait', { name: 'set', input: { status: 'lunch' }, waitMs: 60_000 }],
    ['set lunch --wait --timeout 5s', { name: 'set', input: { status: 'lunch' }, waitMs: 5000 }],
    ['set lunch --wait --timeout 0s', { name: 'set', input: { status: 'lunch' }, waitMs: 0 }],
    ['clear', { name: 'clear', input: {} }],
    ['clear --wait', { name: 'clear', input: {}, waitMs: 60_000 }],
    ['undo', { name: 'undo', input: {} }],
    ['undo --wait --timeout 90s', { name: 'undo', input: {}, waitMs: 90_000 }],
    ['pause', { name: 'pause', input: {} }],
    ['pause --for 1h', { name: 'pause', input: { ending: { kind: 'for', ms: hourMs } } }],
    ['pause garoon', { name: 'pause', input: { account: 'garoon' } }],
    ['resume', { name: 'resume', input: {} }],
    ['resume garoon', { name: 'resume', input: { account: 'garoon' } }],
    ['answer lunch', { name: 'answerReturn', input: { status: 'lunch' } }],
    ['answer keep', { name: 'answerReturn', input: { status: null } }],
    ['elsewhere call on', { name: 'elsewhere', input: { what: 'call', on: true } }],
    [
      'elsewhere presenting off --source projector',
      { name: 'elsewhere', input: { what: 'presenting', on: false, source: 'projector' } },
    ],
    ['status', { name: 'status', input: {} }],
    [
      'status --json --watch --explain',
      { name: 'status', input: {}, format: 'json', watch: true, explain: true },
    ],
    ['switch', { name: 'openSwitcher', input: {} }],
    ['statuses', { name: 'statuses', input: {} }],
    ['statuses --json', { name: 'statuses', input: {}, format: 'json' }],
    ['accounts --json', { name: 'accounts', input: {}, format: 'json' }],
    ['history', { name: 'history', input: {} }],
    ['history --csv', { name: 'history', input: {}, format: 'csv' }],
    [
      'history --from 2026-11-22T12:00Z --to 2026-11-22T13:00Z --json',
      {
        name: 'history',
        input: { from: instant.at, to: instant.at + hourMs },
        format: 'json',
      },
    ],
    [
      'import file.json',
      {
        name: 'import',
        input: { replace: false, allowPlaintextSecrets: false },
        file: 'file.json',
      },
    ],
    [
      'import - --replace --allow-plaintext-secrets',
      { name: 'import', input: { replace: true, allowPlaintextSecrets: true }, file: '-' },
    ],
    ['export', { name: 'export', input: {} }],
    ['export out.json', { name: 'export', input: {}, file: 'out.json' }],
    ['diagnose', { name: 'diagnose', input: {} }],
    ['diagnose --json', { name: 'diagnose', input: {}, format: 'json' }],
    ['quit', { name: 'quit', input: {} }],
  ])('reads: %s', (line, wanted) => {
    expect(app(line.split(' '))).toEqual({ ...plain, ...wanted });
  });

  it.each([
    ['start', { hidden: false, foreground: false }],
    ['start --hidden', { hidden: true, foreground: false }],
    ['start --foreground --hidden', { hidden: true, foreground: true }],
  ])('reads: %s', (line, wanted) => {
    expect(parseCommandLine(line.split(' '))).toEqual({
      ok: true,
      target: { profile: null, sample: false },
      invocation: { kind: 'start', ...wanted },
    });
  });

  it.each([[], ['help'], ['--help'], ['set', '--help']])('shows the help for %j', (...line) => {
    expect(parseCommandLine(line)).toMatchObject({ ok: true, invocation: { kind: 'help' } });
  });

  it('takes options in any order and as one word', () => {
    const wanted = app(['set', 'lunch', '--for', '45m', '--message', 'hi', '--wait']);
    expect(app(['--wait', '--message', 'hi', 'set', '--for', '45m', 'lunch'])).toEqual(wanted);
    expect(app(['--for=45m', 'set', '--wait', 'lunch', '--message=hi'])).toEqual(wanted);
  });

  it('keeps an empty message, which empties the field on purpose', () => {
    expect(app(['set', 'lunch', '--message', '']).input).toEqual({ status: 'lunch', message: '' });
  });

  it('takes what follows -- as it stands', () => {
    expect(app(['set', '--wait', '--', '--odd name']).input).toEqual({ status: '--odd name' });
    expect(app(['import', '--', '-file.json']).file).toBe('-file.json');
  });

  it('takes a name with spaces as one operand', () => {
    expect(app(['set', 'Do not disturb']).input).toEqual({ status: 'Do not disturb' });
  });

  it('names the profile for every command, before or behind it', () => {
    const target = { profile: '/tmp/p', sample: false };
    expect(parseCommandLine(['--profile', '/tmp/p', 'quit'])).toMatchObject({ target });
    expect(parseCommandLine(['status', '--profile=/tmp/p'])).toMatchObject({ target });
    expect(parseCommandLine(['start', '--sample'])).toMatchObject({
      target: { profile: null, sample: true },
    });
  });
});

describe('a command line that cannot be meant', () => {
  it.each([
    ['usage.unknown-command', ['sett', 'lunch']],
    ['usage.unknown-command', ['toString']],
    ['usage.too-few', ['set']],
    ['usage.too-few', ['set', '']],
    ['usage.too-few', ['import']],
    ['usage.too-many', ['set', 'do', 'not', 'disturb']],
    ['usage.too-many', ['clear', 'all']],
    ['usage.too-many', ['undo', 'it']],
    ['usage.too-many', ['pause', 'a', 'b']],
    ['usage.too-many', ['resume', 'a', 'b']],
    ['usage.too-many', ['status', 'x']],
    ['usage.too-many', ['export', 'a', 'b']],
    ['usage.too-many', ['quit', 'now']],
    ['usage.too-many', ['start', 'it']],
    ['usage.stray-option', ['clear', '--message', 'x']],
    ['usage.stray-option', ['set', 'lunch', '--json']],
    ['usage.stray-option', ['status', '--csv']],
    ['usage.stray-option', ['quit', '--wait']],
    ['usage.stray-option', ['resume', '--for', '1h']],
    ['usage.stray-option', ['pause', '--until', '13:00']],
    ['usage.stray-option', ['pause', 'garoon', '--for', '1h']],
    ['usage.stray-option', ['export', '--replace']],
    ['usage.for-and-until', ['set', 'lunch', '--for', '1h', '--until', '13:00']],
    ['usage.json-and-csv', ['history', '--json', '--csv']],
    ['usage.timeout-without-wait', ['set', 'lunch', '--timeout', '5s']],
    ['usage.not-a-duration', ['set', 'lunch', '--wait', '--timeout', '5']],
    ['usage.not-a-duration', ['set', 'lunch', '--for', 'soon']],
    ['usage.not-a-duration', ['set', 'lunch', '--for', '']],
    ['usage.too-short', ['set', 'lunch', '--for', '0s']],
    ['usage.too-long', ['set', 'lunch', '--for', '366d1s']],
    ['usage.too-long', ['pause', '--for', '367d']],
    ['usage.not-a-time', ['set', 'lunch', '--until', '25:00']],
    ['usage.no-offset', ['set', 'lunch', '--until', '2026-11-22T13:00']],
    ['usage.no-offset', ['history', '--from', '2026-11-22T13:00']],
    ['usage.no-value', ['set', 'lunch', '--for']],
    ['usage.dash-value', ['set', 'lunch', '--for', '-5m']],
    ['usage.unknown-option', ['set', 'lunch', '--nonsense']],
    ['usage.unknown-option', ['set', 'lunch', '-m', 'x']],
    ['usage.stray-value', ['status', '--json=yes']],
    ['usage.unknown-option', ['start', '--no-hidden']],
  ])('is %s: %j', (key, line) => {
    expect(problem(...line)).toBe(key);
  });

  it('takes the shortest and the longest time there is', () => {
    expect(problem('set', 'lunch', '--for', '1s')).toBeNull();
    expect(problem('set', 'lunch', '--for', '366d')).toBeNull();
  });

  it('never repeats what was given with an option that does not exist', () => {
    const parsed = parseCommandLine(['accounts', '--apiKey=hunter2']);
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).not.toContain('hunter2');
  });

  it('tells a problem in one line', () => {
    const parsed = parseCommandLine(['set', 'lunch', '--for', '-5m']);
    expect(JSON.stringify(parsed)).not.toContain(String.raw`\n`);
  });
});
