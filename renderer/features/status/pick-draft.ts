import type { EndingChoiceId } from '../../lib/ending-choice.ts';
import { messageLimit } from '../../lib/message-limit.ts';
import type { PickRefusal } from './pick-refusal.ts';

/** What goes with the next pick. */
export interface PickDraft {
  readonly message: string;
  readonly endingId: EndingChoiceId;
  /** What stands in the field for the end: `HH:MM`, a date and time, or empty. */
  readonly time: string;
  /** The person picked a status while the time was still missing. */
  readonly timeMissing: boolean;
  /** What the program refused, until that field is changed. */
  readonly refused: PickRefusal | null;
}

/** No message and no end time. */
export const emptyDraft: PickDraft = {
  message: '',
  endingId: 'none',
  time: '',
  timeMissing: false,
  refused: null,
};

/** Whether the message is longer than one may be. */
export function isTooLong({ message }: PickDraft): boolean {
  return message.trim().length > messageLimit;
}
