import { BlockList, isIP } from 'node:net';

/** Who can be behind an address: anybody, the machines of one network, or this very computer. */
export type AddressSpace = 'public' | 'private' | 'loopback';

/** Private and link-local networks: RFC 1918, 3927, 4193, 4291, 6598; "this network" of RFC 1122. */
const privateNetworks = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['::', 128, 'ipv6'],
] as const;

const loopbackNetworks = [
  ['127.0.0.0', 8, 'ipv4'],
  ['::1', 128, 'ipv6'],
] as const;

type Networks = readonly (readonly [net: string, prefix: number, family: 'ipv4' | 'ipv6'])[];

function isIn(networks: Networks, address: string): boolean {
  const list = new BlockList();
  for (const network of networks) list.addSubnet(...network);
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** The space of a numeric address, without brackets; one mapped from IPv4 is that IPv4 address. */
export function spaceOfAddress(address: string): AddressSpace {
  if (isIn(loopbackNetworks, address)) return 'loopback';
  return isIn(privateNetworks, address) ? 'private' : 'public';
}

/** Names that no public server has: of this computer, of one network (RFC 6761, 6762, 8375). */
const ownName = /^(?:.*\.)?localhost\.?$/iu;
const nearName = /^(?:[^.]+|.*\.(?:local|home\.arpa|internal))\.?$/iu;

/** The space of a host as it stands in an address, as far as it can be told without asking anybody. */
export function spaceOfHost(hostname: string): AddressSpace {
  const address = hostname.replaceAll(/^\[|\]$/gu, '');
  if (isIP(address) !== 0) return spaceOfAddress(address);
  if (ownName.test(hostname)) return 'loopback';
  return nearName.test(hostname) ? 'private' : 'public';
}
