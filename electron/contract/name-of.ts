/** Something with an id that people know by its name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What people call the thing of this id; the id itself where there is none any more. */
export function nameOf(items: readonly Named[], id: string): string {
  return items.find((item) => item.id === id)?.name ?? id;
}
