import { BlockList, isIP } from 'node:net';

/** Who can be behind an address: anybody, the machines of one network, or this very computer. */
type AddressSpace = 'public' | 'private' | 'loopback';

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
function spaceOfAddress(address: string): AddressSpace {
  if (isIn(loopbackNetworks, address)) return 'loopback';
  return isIn(privateNetworks, address) ? 'private' : 'public';
}

/** Names that no public server has: of this computer, of one network (RFC 6761, 6762, 8375). */
const ownName = /^(?:.*\.)?localhost\.?$/iu;
const nearName = /^(?:[^.]+|.*\.(?:local|home\.arpa|internal))\.?$/iu;

/** The space of a host as it stands in an address, as far as it is known without asking anybody. */
export function spaceOfHost(hostname: string): AddressSpace {
  const address = hostname.replaceAll(/^\[|\]$/gu, '');
  if (isIP(address) !== 0) return spaceOfAddress(address);
  if (ownName.test(hostname)) return 'loopback';
  return nearName.test(hostname) ? 'private' : 'public';
}

/** What following redirects needs. */
export interface FollowPorts {
  /** One request; a redirect is an answer like any other. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** The numeric addresses of a name; empty where they are not known, as behind a proxy. */
  addressesOf(hostname: string): Promise<readonly string[]>;
}

const redirects: ReadonlySet<number> = new Set([301, 302, 307, 308]);
const mostRedirects = 5;

async function spaces(hostname: string, ports: FollowPorts): Promise<readonly AddressSpace[]> {
  const named = spaceOfHost(hostname);
  if (named !== 'public') return [named];
  return [named, ...(await ports.addressesOf(hostname)).map((each) => spaceOfAddress(each))];
}

/** The step of a redirect, and the address that the person gave. */
interface Step {
  readonly from: URL;
  readonly to: URL;
  readonly first: URL;
}

/** Never from https to http, and never into a network that the person did not name. */
async function mayFollow({ from, to, first }: Step, ports: FollowPorts): Promise<boolean> {
  const isHttp = to.protocol === 'http:' && from.protocol === 'http:';
  if (!isHttp && to.protocol !== 'https:') return false;
  if (to.username !== '' || to.password !== '') return false;
  const [own] = (await spaces(first.hostname, ports)).filter((space) => space !== 'public');
  const reached = await spaces(to.hostname, ports);
  return reached.every((space) => space === 'public' || space === own);
}

/** Where an answer sends to; null where it may not be followed. */
function targetOf(response: Response, from: URL): URL | null {
  const location = response.headers.get('location');
  return location !== null && URL.canParse(location, from.href)
    ? new URL(location, from.href)
    : null;
}

/**
 * Asks for an address and follows up to five redirects (301, 302, 307, 308). A calendar's address is
 * what gives access to it, so the way is watched.
 * @returns null where it leads somewhere it may not. Rejects as `fetch` does.
 */
export async function follow(
  url: string,
  init: RequestInit,
  ports: FollowPorts,
): Promise<Response | null> {
  const first = new URL(url);
  let at = first;
  for (let followed = 0; followed <= mostRedirects; followed += 1) {
    const response = await ports.fetch(at.href, init);
    if (!redirects.has(response.status)) return response;
    await response.body?.cancel();
    const to = targetOf(response, at);
    if (to === null || !(await mayFollow({ from: at, to, first }, ports))) return null;
    at = to;
  }
  return null;
}
