import { spaceOfAddress, spaceOfHost, type AddressSpace } from './address-space.ts';

/** What following redirects needs. */
export interface FollowPorts {
  /** One request; a redirect is an answer like any other. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** The numeric addresses of a name; empty where they cannot be told, as behind a proxy. */
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
