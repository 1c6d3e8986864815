import type { BusyElsewhere } from '../contract/settings/busy-elsewhere.ts';
import type { Meeting } from '../contract/meeting.ts';

/**
 * What the machine says, in the words of the presence (docs/design.md#the-folders). Instants are
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

/** Takes signals. */
export type OnSignal = (signal: Signal) => void;
