import { normaliseGaroonUrl } from './normalise-garoon-url.ts';

const cloudHost = /(?:^|\.)cybozu\.(?:com|cn)$|^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/**
 * Whether OAuth is offered at this base address: in the cloud only, and on this computer for the
 * sample workplace (Garoon, authentication). Elsewhere a client's secret would go to nobody knows whom.
 */
export function signsInWithOauth(baseUrl: string): boolean {
  const read = normaliseGaroonUrl(baseUrl);
  return (
    read.kind === 'base' && read.edition === 'cloud' && cloudHost.test(new URL(read.url).hostname)
  );
}
