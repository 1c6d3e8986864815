import { kinds } from '../../contract/kind.ts';
import type { Proposal } from '../port.ts';
import type { IdealistSetting } from './setting.ts';

/** The attribute holds any text (Idealist, user), so it says what the status is called. */
export const idealistProposals: readonly Proposal<IdealistSetting>[] = kinds.map((kind) => ({
  kind,
  setting: { value: '{name}' },
}));
