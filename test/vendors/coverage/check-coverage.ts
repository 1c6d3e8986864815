import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { countTests } from './count-tests.ts';
import { coveragePage } from './coverage-table.ts';
import { vendorRows } from './vendor-rows.ts';

/** Files with absolute paths. */
interface CoverageFiles {
  /** The JSON report of Vitest for all tests of the vendors. */
  readonly report: string;
  readonly page: string;
}

/**
 * Compares what the tests proved with all rows, and writes the page anew where it is out of date.
 * What is wrong, in plain words; empty if nothing is.
 */
export async function checkCoverage({ report, page }: CoverageFiles): Promise<readonly string[]> {
  const counts = countTests(JSON.parse(await readFile(report, 'utf8')) as unknown);
  if (counts === null) {
    return ['Tests of the vendors fail, so what they prove was not looked at.'];
  }
  return [...untested(counts), ...repeatedIds(), ...(await stalePage(page, counts))];
}

function untested(counts: ReadonlyMap<string, number>): readonly string[] {
  return vendorRows.flatMap(({ vendor, rows }) => {
    const count: number = rows.length;
    if (count === 0) {
      return [`${vendor}: its document has no rows in test/vendors/coverage.`];
    }
    return rows
      .filter(({ id }) => !counts.has(id))
      .map(({ id, text }) => `${vendor}: no test that passed covers '${id}' (${text}).`);
  });
}

function repeatedIds(): readonly string[] {
  const ids = vendorRows.flatMap(({ rows }) => rows.map(({ id }): string => id));
  const repeated = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  return [...repeated].map((id) => `The id '${id}' is used by more than one row.`);
}

async function stalePage(page: string, counts: ReadonlyMap<string, number>): Promise<string[]> {
  const style = await resolveConfig(page);
  const due = await format(coveragePage(vendorRows, counts), { ...style, parser: 'markdown' });
  const present = await readFile(page, 'utf8').catch(() => '');
  if (present === due) {
    return [];
  }
  await writeFile(page, due);
  return [
    'docs/vendors/coverage.md was out of date and has been written anew: look and commit it.',
  ];
}
