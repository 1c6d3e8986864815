/** Counts down what is left of the work that a calendar may cost. */
export interface Budget {
  /** Occurrences that may still be looked at. */
  left: number;
  isShortened: boolean;
  refusedRules: number;
}
