/** One reading in words. */
export interface Row {
  readonly label: string;
  readonly value: string;
  /** Where it comes from and what uses it. */
  readonly notes: readonly string[];
  /** Names the person's own things, so it is shown but not copied. */
  readonly personal?: string;
}
