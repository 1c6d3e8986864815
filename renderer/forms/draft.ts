/**
 * What stands in a form, by the path of each part (`user.code`, `credentials.token`): the text of a
 * field, whether a box is ticked or an optional group is given, or the name of the chosen variant.
 */
export type Draft = Readonly<Record<string, string | boolean>>;

/** The text at a path; `''` where none was typed. */
export function textAt(draft: Draft, path: string): string {
  const value = draft[path];
  return typeof value === 'string' ? value : '';
}

/** Whether what stands at a path is ticked. */
export function isTicked(draft: Draft, path: string): boolean {
  return draft[path] === true;
}

/** The path of a part inside another; the outermost path is `''`. */
export function pathOf(parent: string, key: string): string {
  return parent === '' ? key : `${parent}.${key}`;
}

/**
 * Where a draft says that an empty text is meant: emptied at the vendor, where one that was left
 * out stays as it is. No part of a form has such a path.
 */
export function emptiedPath(path: string): string {
  return `${path}=""`;
}

function givenAt(draft: Draft, path: string): string | true {
  const value = draft[path] ?? '';
  return value === false ? '' : value;
}

/** Whether two drafts say the same; what is empty or not ticked is as good as not there. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...paths].every((path) => givenAt(one, path) === givenAt(other, path));
}
