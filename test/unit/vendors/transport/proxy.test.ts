import { describe, expect, it } from 'vitest';
import { proxyFor } from '../../../../electron/vendors/transport/proxy.ts';

describe('the way that a system names in PAC words', () => {
  it.each([
    ['DIRECT', { kind: 'straight' }],
    ['', { kind: 'straight' }],
    ['PROXY a.example:8080', { kind: 'proxy', host: 'a.example', port: 8080 }],
    ['PROXY [::1]:3128; DIRECT', { kind: 'proxy', host: '::1', port: 3128 }],
    ['SOCKS5 a:1; PROXY b:2', { kind: 'proxy', host: 'b', port: 2 }],
    ['HTTPS a:443; DIRECT', { kind: 'straight' }],
    ['SOCKS5 a:1', { kind: 'unknown' }],
    ['nonsense', { kind: 'unknown' }],
  ])('%s', (pac, way) => {
    expect(proxyFor(pac)).toEqual(way);
  });
});
