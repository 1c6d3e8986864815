import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { garoonAccountSchema } from '../../../../electron/vendors/garoon/schemas.ts';
import { readGaroonUrl, signsInWithOauth } from '../../../../electron/vendors/garoon/address.ts';

const base = (url: string, edition: string) => ({ kind: 'base', url, edition });
const problem = (code: string, suggestion: string | null = null) => ({
  kind: 'problem',
  problem: code,
  suggestion,
});

describe('an address of Garoon', () => {
  test.each([
    'https://x.cybozu.com/g',
    ' https://x.cybozu.com/g/ ',
    'https://x.cybozu.com/g/portal/index.csp?',
    'https://x.cybozu.com/g/presence/index.csp?uid=1#top',
    'https://x.cybozu.com/g/api/v1/presence/users/1',
    'x.cybozu.com/g',
    'HTTPS://X.Cybozu.com:443/g',
  ])('in the cloud: %s', (text) => {
    expect(readGaroonUrl(text)).toEqual(base('https://x.cybozu.com/g', 'cloud'));
  });

  test.each([
    ['https://x.s.cybozu.com/g/portal/', 'https://x.s.cybozu.com/g'],
    ['https://x.cybozu.cn/g/', 'https://x.cybozu.cn/g'],
    ['http://127.0.0.1:3001/g', 'http://127.0.0.1:3001/g'],
    ['https://intra.example/apps/g/portal', 'https://intra.example/apps/g'],
  ])('in the cloud with another host: %s', (text, url) => {
    expect(readGaroonUrl(text)).toEqual(base(url, 'cloud'));
  });

  test.each([
    ['http://intra/cgi-bin/cbgrn/grn.cgi', 'http://intra/cgi-bin/cbgrn/grn.cgi'],
    ['http://intra/cgi-bin/cbgrn/grn.cgi/portal/index?p=1', 'http://intra/cgi-bin/cbgrn/grn.cgi'],
    ['https://10.0.0.5/scripts/cbgrn/grn.exe?', 'https://10.0.0.5/scripts/cbgrn/grn.exe'],
    ['http://intra/Scripts/g/GRN.EXE/', 'http://intra/Scripts/g/GRN.EXE'],
  ])('of the package: %s', (text, url) => {
    expect(readGaroonUrl(text)).toEqual(base(url, 'package'));
  });

  test.each([
    ['', problem('empty')],
    ['   ', problem('empty')],
    ['https://', problem('not-an-address')],
    ['ftp://x.cybozu.com/g', problem('not-an-address')],
    ['https://sato:pw@x.cybozu.com/g', problem('holds-login')],
    ['https://x.cybozu.com', problem('no-path', 'https://x.cybozu.com/g')],
    ['https://x.cybozu.com/k/#/portal', problem('unknown-form', 'https://x.cybozu.com/g')],
    ['https://x.cybozu.com/login?redirect=/g/', problem('unknown-form', 'https://x.cybozu.com/g')],
    ['intra', problem('no-path')],
    ['https://intra.example/garoon/', problem('unknown-form')],
  ])('%j is reported as what it is', (text, outcome) => {
    expect(readGaroonUrl(text)).toEqual(outcome);
  });

  test('is read the same twice, and never throws while it is typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom('https://x.cybozu.com/g/a?b', 'http://h/cgi-bin/i/grn.cgi/x'),
    );
    fc.assert(
      fc.property(typed, fc.nat(40), (text, length) => {
        const read = readGaroonUrl(text.slice(0, length));
        if (read.kind === 'base') expect(readGaroonUrl(read.url)).toEqual(read);
        else expect(read.suggestion ?? 'https:').toMatch(/^https?:/u);
      }),
    );
  });

  test('of an account becomes the base address, and a good one stays as it is', () => {
    const account = { id: 'g', vendor: 'garoon', name: 'G', user: { id: '1' } };
    const parse = (baseUrl: string) => garoonAccountSchema.safeParse({ ...account, baseUrl });
    const good = 'https://x.cybozu.com/g';
    expect(parse(good).data?.baseUrl).toBe(good);
    expect(parse(`${good}/portal/index.csp?`).data?.baseUrl).toBe(good);
    const [issue] = parse('https://intra.example/garoon').error?.issues ?? [];
    expect(issue).toMatchObject({
      path: ['baseUrl'],
      message: 'garoon-end',
    });
    expect(JSON.stringify(parse('https://u:s3cret@h/g').error?.issues)).not.toContain('s3cret');
  });

  test('has OAuth in the cloud and on this computer', () => {
    const yes = ['https://x.cybozu.com/g', 'https://x.s.cybozu.cn/g', 'http://127.0.0.1:1/g'];
    const no = ['https://intra/g', 'https://x.cybozu.com.example/g', 'http://127.0.0.1/a/grn.cgi'];
    expect(yes.map(signsInWithOauth)).toEqual([true, true, true]);
    expect(no.map(signsInWithOauth)).toEqual([false, false, false]);
  });
});
