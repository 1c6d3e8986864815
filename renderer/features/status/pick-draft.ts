import type { EndingChoiceId } from './ending-choice.ts';

/** What goes with the next pick. */
export interface PickDraft {
  readonly message: string;
  readonly endingId: EndingChoiceId;
  /** What stands in the field for the end: `HH:MM`, a date and time, or empty. */
  readonly time: string;
  /** The person picked a status while the time was still missing. */
  readonly timeMissing: boolean;
}

/** No message and no end time. */
export const emptyDraft: PickDraft = {
  message: '',
  endingId: 'none',
  time: '',
  timeMissing: false,
};
