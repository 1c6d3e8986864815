import type { UsageProblem } from './invocation.ts';

/** Ends the reading of a command line; caught where reading began and given back as a value. */
export class UsageError extends Error {
  readonly problem: UsageProblem;
  constructor(key: string, params: Readonly<Record<string, string>> = {}) {
    super(key);
    this.problem = { key, params };
  }
}
