import type { Ending } from '../../../../electron/contract/ending.ts';

/** Why a time that was found cannot be meant. */
export type EndingTrouble = 'past' | 'too-long' | 'too-short';

/** An ending as it was typed, or why it cannot be meant. */
export type EntryEnding =
  | { readonly kind: 'ending'; readonly ending: Ending }
  | { readonly kind: 'trouble'; readonly trouble: EndingTrouble };

/** An ending and where in the folded text it stands. */
export interface FoundEnding {
  readonly ending: EntryEnding;
  readonly from: number;
  readonly to: number;
}
