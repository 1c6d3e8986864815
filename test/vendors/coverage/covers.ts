import { TestRunner, type RunnerTestCase } from 'vitest';
import { vendorRows, type CoverageId } from './vendor-rows.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** Ids of the coverage rows that the test proves. */
    covers?: readonly string[];
  }
}

const known: ReadonlySet<string> = new Set(
  vendorRows.flatMap(({ rows }) => rows.map(({ id }): string => id)),
);

/**
 * Says at the end of a test which rows of the vendors' documents it has proved. Counts only where
 * the vendors' tests are, and only if the test passes. An unknown id throws.
 */
export function covers(...ids: readonly CoverageId[]): void {
  const test = TestRunner.getCurrentTest<RunnerTestCase | undefined>();
  if (test === undefined || !/[\\/]test[\\/]vendors[\\/]/.test(test.file.filepath)) {
    throw new Error('covers() counts only inside a test below test/vendors');
  }
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new Error(`no row of test/vendors/coverage has the id ${unknown.join(', ')}`);
  }
  test.meta.covers = [...(test.meta.covers ?? []), ...ids];
}
