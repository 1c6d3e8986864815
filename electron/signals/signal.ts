import type { BusyElsewhere } from '../contract/word-lists.ts';
import type { Meeting } from '../contract/settings/calendar.ts';

/**
 * What happens on this computer, in the words of the presence (docs/design.md#the-folders). Instants are
 * epoch ms.
 */
export type Signal =
  | { readonly kind: 'locked'; readonly since: number }
  | { readonly kind: 'unlocked' }
  | { readonly kind: 'idle-since'; readonly since: number }
  | { readonly kind: 'active' }
  | { readonly kind: 'suspended' }
  | { readonly kind: 'busy-elsewhere'; readonly busy: BusyElsewhere | null }
  | { readonly kind: 'meetings'; readonly meetings: readonly Meeting[] }
  | { readonly kind: 'resumed-from-sleep' }
  | { readonly kind: 'online' };

export type OnSignal = (signal: Signal) => void;
