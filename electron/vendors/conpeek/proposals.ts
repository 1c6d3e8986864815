import type { CatalogueEntry } from '../../contract/catalogue.ts';
import type { AddedProposal, Proposal } from '../port.ts';
import type { ConpeekSetting } from './setting.ts';

/**
 * What every tenant knows (Conpeek, update_tenant_user_work_state). Being busy or away is a break
 * there, and a break needs a cause that only the tenant has and no call lists.
 */
export const conpeekProposals: readonly Proposal<ConpeekSetting>[] = [
  { kind: 'available', setting: { workState: 'ONLINE' } },
  { kind: 'offline', setting: { workState: 'OFFLINE' } },
];

/**
 * The tenant's online modes, in all of which a user is online (Conpeek, update_tenant_user_work_state).
 * A break needs the cause that the catalogue does not say.
 */
export function conpeekProposalOf({
  setting,
}: CatalogueEntry): AddedProposal<ConpeekSetting> | null {
  const { onlineModeId } = setting;
  if (typeof onlineModeId !== 'number') return null;
  return { kind: 'available', setting: { workState: 'ONLINE', onlineModeId } };
}
