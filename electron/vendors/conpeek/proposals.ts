import type { Proposal } from '../port.ts';
import type { ConpeekSetting } from './setting.ts';

/**
 * What every tenant knows (Conpeek, update_tenant_user_work_state). Being busy or away is a break
 * there, and a break needs a cause that only the tenant has and no call lists.
 */
export const conpeekProposals: readonly Proposal<ConpeekSetting>[] = [
  { kind: 'available', setting: { workState: 'ONLINE' } },
  { kind: 'offline', setting: { workState: 'OFFLINE' } },
];
