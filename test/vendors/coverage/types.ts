/** One thing that a vendor's own document names, and that a test has to prove. */
export interface CoverageRow {
  /** `<vendor>.<what>.<name>`, unique among all vendors. */
  readonly id: `${string}.${string}.${string}`;
  readonly what: 'method' | 'field' | 'error';
  /** As the vendor's document calls it. */
  readonly text: string;
}
