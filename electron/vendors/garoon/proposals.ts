import type { Proposal } from '../port.ts';
import type { GaroonSetting } from './setting.ts';

const notes = '{message}';

/**
 * The two presences that every Garoon has (Garoon, presence); who is busy is at their desk. No call
 * lists what an administrator added.
 */
export const garoonProposals: readonly Proposal<GaroonSetting>[] = [
  { kind: 'available', setting: { code: 'attend', notes } },
  { kind: 'busy', setting: { code: 'attend', notes } },
  { kind: 'break', setting: { code: 'absence', notes } },
  { kind: 'away', setting: { code: 'absence', notes } },
  { kind: 'offline', setting: { code: 'absence', notes } },
];
