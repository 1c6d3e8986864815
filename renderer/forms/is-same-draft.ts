import type { Draft } from './draft.ts';

function saidAt(draft: Draft, path: string): string | true {
  const value = draft[path] ?? '';
  return value === false ? '' : value;
}

/** Whether two drafts say the same; what is empty or not ticked is as good as not there. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...paths].every((path) => saidAt(one, path) === saidAt(other, path));
}
