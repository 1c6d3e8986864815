/** The ids with one of them at another place (its index then); null where it cannot go or is already. */
export function moved(ids: readonly string[], id: string, to: number): readonly string[] | null {
  const from = ids.indexOf(id);
  if (from === -1 || to === from || to < 0 || to >= ids.length) return null;
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
