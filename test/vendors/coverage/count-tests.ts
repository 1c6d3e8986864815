import * as z from 'zod';
import type { TestCounts } from './coverage-table.ts';

const reportSchema = z.looseObject({
  testResults: z.array(
    z.looseObject({
      assertionResults: z.array(
        z.looseObject({
          status: z.string(),
          meta: z.looseObject({ covers: z.array(z.string()).optional() }),
        }),
      ),
    }),
  ),
});

/** What the JSON report of Vitest says about the rows; null while a test fails. */
export function countTests(report: unknown): TestCounts | null {
  const tests = reportSchema.parse(report).testResults.flatMap((file) => file.assertionResults);
  if (tests.some(({ status }) => status === 'failed')) {
    return null;
  }
  const counts = new Map<string, number>();
  for (const { status, meta } of tests) {
    const ids = status === 'passed' ? new Set(meta.covers) : [];
    for (const id of ids) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}
