import type { CoverageRow } from './types.ts';

/** How many tests that passed prove a row, by its id. */
export type TestCounts = ReadonlyMap<string, number>;

const head = `# What the vendors' documents name, and the tests of it

Written by \`npm test -- vendors\` from \`test/vendors/coverage\`; do not edit. A row is tested if a
test of the vendor against the sample workplace proves it and passes.
`;

/** The page with a table per vendor, before it is formatted. */
export function coveragePage(
  vendors: readonly { readonly vendor: string; readonly rows: readonly CoverageRow[] }[],
  counts: TestCounts,
): string {
  const tables = vendors.map(({ vendor, rows }) => {
    const done = rows.filter(({ id }) => (counts.get(id) ?? 0) > 0).length;
    const lines = rows.map((row) => lineOf(row, counts.get(row.id) ?? 0));
    return [
      `## ${vendor}`,
      '',
      `${String(done)} of ${String(rows.length)} tested.`,
      '',
      '| what | name | tested | tests |',
      '| --- | --- | --- | ---: |',
      ...lines,
      '',
    ].join('\n');
  });
  return [head, ...tables].join('\n');
}

function lineOf({ what, text }: CoverageRow, count: number): string {
  const name = `\`${text.replaceAll('|', String.raw`\|`)}\``;
  return `| ${what} | ${name} | ${count > 0 ? 'yes' : 'no'} | ${String(count)} |`;
}
