/** The ids with one of them a place further up (-1) or down (1); null where it cannot go there. */
export function moved(ids: readonly string[], id: string, step: -1 | 1): readonly string[] | null {
  const from = ids.indexOf(id);
  const to = from + step;
  if (from === -1 || to < 0 || to >= ids.length) return null;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}

/** The items in the order of these ids; those that are not among them come last. */
export function arranged<Item extends { readonly id: string }>(
  items: readonly Item[],
  ids: readonly string[],
): readonly Item[] {
  const known = ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return [...known, ...items.filter((item) => !ids.includes(item.id))];
}
