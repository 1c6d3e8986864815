import { describe, expect, it } from 'vitest';
import { spaceOfHost } from '../../../../electron/signals/calendar/follow.ts';

describe('the space of a host', () => {
  it.each([
    ['calendar.example.com', 'public'],
    ['93.184.216.34', 'public'],
    ['[2606:2800:220:1::1]', 'public'],
    ['localhost', 'loopback'],
    ['own.localhost', 'loopback'],
    ['127.8.8.8', 'loopback'],
    ['[::1]', 'loopback'],
    ['[::ffff:127.0.0.1]', 'loopback'],
    ['10.1.2.3', 'private'],
    ['172.31.255.1', 'private'],
    ['172.32.0.1', 'public'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'private'],
    ['100.64.0.1', 'private'],
    ['0.0.0.0', 'private'],
    ['[::]', 'private'],
    ['[fd12::1]', 'private'],
    ['[fe80::1]', 'private'],
    ['[::ffff:10.0.0.1]', 'private'],
    ['printer.local', 'private'],
    ['intranet', 'private'],
    ['wiki.internal', 'private'],
  ])('%s is %s', (host, space) => {
    expect(spaceOfHost(host)).toBe(space);
  });
});
