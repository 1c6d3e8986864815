import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../electron/controls/command-line/history-lines.ts';
import { exitCodeOf } from '../../../../electron/controls/command-line/exit-code.ts';
import { createLineReader } from '../../../../electron/controls/command-line/lines.ts';
import { requestSchema } from '../../../../electron/controls/command-line/wire.ts';

describe('a line reader', () => {
  it('gives a line only when it is whole', () => {
    const reader = createLineReader(100);
    expect(reader.push('one\ntw')).toEqual(['one']);
    expect(reader.push('o')).toEqual([]);
    expect(reader.push('\nthree\n')).toEqual(['two', 'three']);
  });

  it('gives the same lines wherever the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[^\n]*$/u)), fc.nat(20), (lines, at) => {
        const text = lines.map((line) => `${line}\n`).join('');
        const reader = createLineReader(10_000);
        const cut = Math.min(at, text.length);
        expect([...reader.push(text.slice(0, cut)), ...reader.push(text.slice(cut))]).toEqual(
          lines,
        );
      }),
    );
  });

  it('throws when a line gets too long', () => {
    const reader = createLineReader(5);
    expect(reader.push('12345')).toEqual([]);
    expect(() => reader.push('6')).toThrow(RangeError);
  });
});

describe('a request', () => {
  const request = {
    version: 1,
    name: 'status',
    input: {},
    format: 'text',
    waitMs: null,
    watch: false,
    explain: false,
  };

  it('is refused in another version or with more in it', () => {
    expect(requestSchema.safeParse(request).success).toBe(true);
    expect(requestSchema.safeParse({ ...request, version: 2 }).success).toBe(false);
    expect(requestSchema.safeParse({ ...request, more: 1 }).success).toBe(false);
    expect(requestSchema.safeParse({ ...request, waitMs: -1 }).success).toBe(false);
  });
});

describe('comma separated values', () => {
  it('quote what would be misread', () => {
    const records = [
      { at: '1', text: 'a,b' },
      { at: '2', text: 'say "hi"' },
      { at: '3', text: 'two\nlines' },
      { at: '4', text: 'plain' },
    ];
    expect(toCsv(records, ',')).toEqual([
      'at,text',
      '1,"a,b"',
      '2,"say ""hi"""',
      '3,"two\nlines"',
      '4,plain',
    ]);
  });

  it('have a column for every key that occurs, empty where it is missing', () => {
    expect(toCsv([{ a: 1 }, { b: null, c: true }, { c: { d: 1 } }], ';')).toEqual([
      'a;b;c',
      '1;;',
      ';;true',
      ';;"{""d"":1}"',
    ]);
  });

  it('are nothing where there is nothing', () => {
    expect(toCsv([], ',')).toEqual([]);
  });
});

describe('exit codes', () => {
  it.each([
    ['failed', 1],
    ['no-keyring', 1],
    ['changed-meanwhile', 1],
    ['usage', 2],
    ['not-running', 3],
    ['not-applied', 4],
    ['invalid-file', 5],
  ] as const)('%s is %i', (code, exit) => {
    expect(exitCodeOf(code)).toBe(exit);
  });
});
