import type { CatalogueEntry } from '../../contract/catalogue.ts';
import type { AddedProposal, Proposal } from '../port.ts';
import type { GaroonSetting } from './setting.ts';

const notes = '{message}';

/**
 * The two presences that every Garoon has (Garoon, presence); who is busy is at their desk.
 */
export const garoonProposals: readonly Proposal<GaroonSetting>[] = [
  { kind: 'available', setting: { code: 'attend', notes } },
  { kind: 'busy', setting: { code: 'attend', notes } },
  { kind: 'break', setting: { code: 'absence', notes } },
  { kind: 'away', setting: { code: 'absence', notes } },
  { kind: 'offline', setting: { code: 'absence', notes } },
];

const builtIn: ReadonlySet<string> = new Set(['attend', 'absence', '']);

/** A presence that an administrator added; of what kind it is, no call says (Garoon, presence). */
export function garoonProposalOf({ setting }: CatalogueEntry): AddedProposal<GaroonSetting> | null {
  const { code } = setting;
  if (typeof code !== 'string' || builtIn.has(code)) return null;
  return { kind: null, setting: { code, notes } };
}
