import type { Failure } from '../../contract/delivery.ts';
import { failure } from '../failure.ts';
import type { VendorHttp } from '../http.ts';
import { isSuccess } from '../outcome.ts';
import type { CatalogueOutcome } from '../port.ts';
import { availableEntry, builtInEntries } from './built-in-statuses.ts';
import { readDefinitions } from './definitions.ts';
import type { Member } from './member.ts';
import { lineworksFailure } from './reading.ts';

/** How to ask for a domain's statuses. */
export interface CatalogueDeps {
  readonly http: VendorHttp;
  /** Whose domain it is, or why that is not known. */
  readonly member: Member | Failure;
  readonly signal: AbortSignal;
  /** Epoch ms. */
  readonly now: () => number;
}

/** Where the domain's list is closed to the sign-in; any other status can still be typed in. */
const builtInsOnly: CatalogueOutcome = {
  kind: 'catalogue',
  entries: [availableEntry, ...builtInEntries],
  complete: false,
  notice: { code: 'catalogue-closed' },
};

/**
 * The list is a resource of the domain, which an ordinary member's sign-in may not read. A sign-in
 * that did find its member still holds, so even 401 means no more than that.
 */
function isClosed({ kind, notice }: Failure, member: CatalogueDeps['member']): boolean {
  const isRefused = kind === 'refused' && notice.code !== 'user-not-found';
  return isRefused || (kind === 'auth-expired' && member.kind === 'member');
}

/**
 * What members may pick (LINE WORKS, directory-profile-status-list), "available" first. Where the
 * sign-in may not read that, the four built-in statuses.
 */
export async function lineworksCatalogue(deps: CatalogueDeps): Promise<CatalogueOutcome> {
  const outcome = await domainCatalogue(deps);
  return outcome.kind !== 'catalogue' && isClosed(outcome, deps.member) ? builtInsOnly : outcome;
}

async function domainCatalogue(deps: CatalogueDeps): Promise<CatalogueOutcome> {
  const { http, member, signal, now } = deps;
  if (member.kind !== 'member') return member;
  const { domainId } = member;
  if (domainId === null) return builtInsOnly;
  const path = ['directory', 'profile-statuses'];
  const answer = await http.send({ method: 'GET', path, query: { domainId }, signal });
  if (answer.kind !== 'answer') return answer;
  if (!isSuccess(answer)) return lineworksFailure(answer, { now: now() });
  const entries = readDefinitions(answer.body);
  if (entries === null) return failure('unexpected-response', 'unknown-answer');
  const notice = entries.length === 0 ? ({ code: 'statuses-off' } as const) : null;
  return { kind: 'catalogue', entries: [availableEntry, ...entries], complete: true, notice };
}
