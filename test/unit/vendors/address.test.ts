import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, safeBase } from '../../../electron/vendors/address.ts';

describe('the base address', () => {
  test.each([
    'https://example.cybozu.com/g',
    'http://127.0.0.1:8080',
    'http://localhost/g',
    'http://[::1]:99/',
  ])('%s may be called', (url) => {
    expect(safeBase(url, false)?.href).toBe(new URL(url).href);
  });

  test.each([
    'http://example.com',
    'http://127.0.0.1.example.com',
    'https://user:pw@example.com',
    'https://example.com/?a=1',
    'https://example.com/#a',
    'ftp://example.com',
    'nonsense',
  ])('%s may not', (url) => {
    expect(safeBase(url, false)).toBeNull();
  });

  test('plain http elsewhere needs the opt-in', () => {
    expect(safeBase('http://garoon.intra/cgi-bin/cbgrn/grn.cgi', true)).not.toBeNull();
    expect(safeBase('ftp://garoon.intra', true)).toBeNull();
  });
});

describe('the address of a call', () => {
  const base = new URL('https://example.com/scripts/x/grn.exe/');

  test('tolerates a trailing slash and encodes every segment and query value', () => {
    const target = { path: ['users', 'a b/c?#@ü'], query: { roles: '["worker"]', limit: 2 } };
    expect(addressOf(base, target)?.href).toBe(
      'https://example.com/scripts/x/grn.exe/users/a%20b%2Fc%3F%23%40%C3%BC' +
        '?roles=%5B%22worker%22%5D&limit=2',
    );
  });

  test.each(['', '.', '..'])('refuses the segment "%s"', (segment) => {
    expect(addressOf(base, { path: ['users', segment] })).toBeNull();
  });

  test('stays below the base whatever the segments hold, half characters included', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (path) => {
        const address = addressOf(base, { path });
        expect(
          address === null || address.href.startsWith('https://example.com/scripts/x/grn.exe'),
        ).toBe(true);
      }),
    );
    expect(addressOf(base, { path: ['\u{d800}'] })?.pathname).toMatch(/%EF%BF%BD$/u);
  });
});
