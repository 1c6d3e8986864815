import type { CatalogueOutcome } from '../port.ts';
import { attributesOf } from './employee.ts';
import type { EmployeeCalls } from './employee-calls.ts';
import { type Cursor, readPage } from './read-page.ts';

/** So many pages are read, and no more than so many values of at most so many characters kept. */
const mostPages = 4;

const mostValues = 50;

const longestValue = 80;

/**
 * The texts that colleagues' records hold in the same attribute, the most used first. The attribute
 * takes any text, so there is no list of them and this is never complete (Idealist, user).
 */
export async function collectValues(
  calls: EmployeeCalls,
  attribute: string,
  signal: AbortSignal,
): Promise<CatalogueOutcome> {
  const counts = new Map<string, number>();
  let cursor: Cursor | null = null;
  let pages = 0;
  do {
    const page = await readPage(calls.list({}), cursor, signal);
    if (page.kind !== 'page') {
      return page;
    }
    for (const record of page.records) {
      const value = new Map(Object.entries(attributesOf(record) ?? {})).get(attribute) ?? '';
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    cursor = page.next;
    pages += 1;
  } while (cursor !== null && pages < mostPages);
  const values = [...counts]
    .filter(([value]) => value.trim() !== '' && value.length <= longestValue)
    .sort(([left, few], [right, many]) => many - few || (left < right ? -1 : 1))
    .slice(0, mostValues);
  return {
    kind: 'catalogue',
    entries: values.map(([value]) => ({ setting: { value }, names: { und: value }, icon: null })),
    complete: false,
    notice: null,
  };
}
