/** Which edition an address belongs to; they differ in their paths and in how to sign in. */
export type GaroonEdition = 'cloud' | 'package';

/** What is wrong with a typed address, for a form to say. */
export type GaroonUrlProblem =
  'empty' | 'not-an-address' | 'holds-login' | 'no-path' | 'unknown-form';

/** A typed address read as a base address. */
export type GaroonUrl =
  | { readonly kind: 'base'; readonly url: string; readonly edition: GaroonEdition }
  | {
      readonly kind: 'problem';
      readonly problem: GaroonUrlProblem;
      /** What was probably meant, to be offered. */
      readonly suggestion: string | null;
    };

const scheme = /^[a-z][\d+.a-z-]*:\/\//iu;
const cybozuHost = /(?:^|\.)cybozu\.(?:com|cn)$/u;
const program = /^grn\.(?:cgi|exe)$/iu;
const cloudMount = 'g';

/**
 * Reads what a person types or pastes, on every key press if need be: a browser's address of any page
 * of Garoon becomes the base address that ends in `/g`, `grn.cgi` or `grn.exe` (Garoon, update
 * presence). Query and fragment go away; without a scheme it is https.
 */
export function readGaroonUrl(text: string): GaroonUrl {
  const typed = text.trim();
  if (typed === '') return problem('empty');
  const address = scheme.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/u.test(url.protocol)) return problem('not-an-address');
  if (url.username !== '' || url.password !== '') return problem('holds-login');
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  return cybozuHost.test(url.hostname)
    ? inCloud(url.origin, segments)
    : anywhere(url.origin, segments);
}

/** Cybozu's own hosts carry other products beside Garoon, each below a mount of its own. */
function inCloud(origin: string, [mount]: readonly string[]): GaroonUrl {
  const url = `${origin}/${cloudMount}`;
  if (mount === cloudMount) return { kind: 'base', url, edition: 'cloud' };
  return problem(mount === undefined ? 'no-path' : 'unknown-form', url);
}

function anywhere(origin: string, segments: readonly string[]): GaroonUrl {
  const upTo = (end: number): string => [origin, ...segments.slice(0, end + 1)].join('/');
  const packaged = segments.findIndex((segment) => program.test(segment));
  if (packaged >= 0) return { kind: 'base', url: upTo(packaged), edition: 'package' };
  const mounted = segments.indexOf(cloudMount);
  if (mounted >= 0) return { kind: 'base', url: upTo(mounted), edition: 'cloud' };
  return problem(segments.length === 0 ? 'no-path' : 'unknown-form');
}

function problem(code: GaroonUrlProblem, suggestion: string | null = null): GaroonUrl {
  return { kind: 'problem', problem: code, suggestion };
}

const cloudHost = /(?:^|\.)cybozu\.(?:com|cn)$|^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/**
 * Whether OAuth is offered at this base address: in the cloud only, and on this computer for the
 * sample workplace (Garoon, authentication). Elsewhere a client's secret would go to nobody knows whom.
 */
export function signsInWithOauth(baseUrl: string): boolean {
  const read = readGaroonUrl(baseUrl);
  return (
    read.kind === 'base' && read.edition === 'cloud' && cloudHost.test(new URL(read.url).hostname)
  );
}
