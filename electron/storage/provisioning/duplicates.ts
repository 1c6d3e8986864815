import { problemAt, type FileProblem } from '../../contract/file-problem.ts';

/** Object keys that JSON and JavaScript do not agree on; as an id they would silently vanish. */
const impossible = '__proto__';

/** The second entry with an id that was there before, in a section of a file. */
export function findDuplicate(
  entries: readonly { readonly id: string }[],
  section: string,
): FileProblem | null {
  const seen = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    const path = [section, index, 'id'];
    if (id === impossible) return problemAt(path, 'unusable-id');
    if (seen.has(id)) return problemAt(path, 'duplicate-id', { id });
    seen.add(id);
  }
  return null;
}
