import { describe, expect, it } from 'vitest';
import { describeError, redact } from '../../../../electron/storage/log/redact.ts';

describe('a redacted line', () => {
  it.each([
    ['Authorization: Bearer abc.def', 'Authorization (hidden) abc.def'],
    ['"password":"hunter2", x', '"password (hidden) x'],
    ['GET https://a.test/path?token=abc&x=1 failed', 'GET https://a.test/path?(hidden) failed'],
    ['https://user:pass@a.test/', 'https://(hidden)@a.test/'],
    ['from sato@example.co.jp', 'from (hidden)'],
    ['eyJhbGciOiJI.eyJzdWIiOiIx.c2ln', '(hidden)'],
    ['key 9f86d081884c7d659a2feaa0c55ad015', 'key (hidden)'],
    ['id 123e4567-e89b-12d3-a456-426614174000', 'id (hidden)'],
  ])('of %s', (text, expected) => {
    expect(redact(text, [])).toBe(expected);
  });

  it('keeps where the program was', () => {
    const frame =
      '    at act (/usr/lib/presently/app.asar/out/main/chunks/app-Dd1FpCT2.cjs:1:20431)';
    expect(redact(frame, [])).toBe(frame);
    const inHome = 'at x (/home/sato/dev/presently/out/main/main.cjs:1:2)';
    expect(redact(inHome, ['/home/sato'])).toBe('at x (~/dev/presently/out/main/main.cjs:1:2)');
  });
});

describe('an error as lines', () => {
  it('has kind, code, frames and causes, and no message', () => {
    const cause = Object.assign(new Error('canary\n    at canary (/canary:1:1)'), {
      code: 'ECONNRESET',
    });
    const lines = describeError(new RangeError('canary', { cause }));
    expect(lines[0]).toBe('RangeError');
    expect(lines[1]).toMatch(/^at .*redact\.test\.ts:\d+:\d+/u);
    expect(lines).toContain('because of Error ECONNRESET');
    expect(lines.join('\n')).not.toContain('canary');
  });

  it('leaves out what JSON.parse quotes', () => {
    const parse = (): readonly string[] => {
      try {
        JSON.parse('{"token": canary-secret}');
        return [];
      } catch (error) {
        return describeError(error);
      }
    };
    expect(parse()[0]).toBe('SyntaxError');
    expect(parse().join('\n')).not.toContain('canary');
  });

  it('trusts neither names nor codes nor what is thrown instead of an error', () => {
    const odd = Object.assign(new Error('x'), { name: 'canary name!', code: 'canary code!' });
    expect(describeError(odd)[0]).toBe('Error');
    expect(describeError('canary')).toEqual(['something that is no error (string)']);
  });
});
