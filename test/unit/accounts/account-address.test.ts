import { describe, expect, it } from 'vitest';
import { accountAddress } from '../../../electron/accounts/accounts.ts';
import { vendors } from '../../../electron/vendors/registry.ts';

describe('an address that is typed', () => {
  it.each([
    ['garoon', ' https://example.cybozu.com/g/portal/index.csp? ', 'https://example.cybozu.com/g'],
    ['garoon', 'http://intra/cgi-bin/cbgrn/grn.cgi/space', 'http://intra/cgi-bin/cbgrn/grn.cgi'],
    ['garoon', 'http://intra/scripts/cbgrn/grn.exe', 'http://intra/scripts/cbgrn/grn.exe'],
    ['Conpeek', 'https://api-x.cloud.conpeek.com', 'https://api-x.cloud.conpeek.com'],
  ])('is read as %s means it: %s', (vendor, typed, url) => {
    expect(accountAddress(vendor, typed, { vendors })).toEqual({ ok: true, value: url });
  });

  it.each([
    ['garoon', 'https://example.cybozu.com/k/'],
    ['conpeek', 'https://api-x.cloud.conpeek.com/v1'],
    ['idealist', 'demo'],
  ])('is none of %s: %s', (vendor, typed) => {
    expect(accountAddress(vendor, typed, { vendors })).toEqual({ ok: true, value: null });
  });

  it('belongs to a vendor that is known', () => {
    expect(accountAddress('nobody', 'https://a.test', { vendors })).toMatchObject({ ok: false });
  });
});
