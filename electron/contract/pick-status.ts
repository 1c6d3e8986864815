/** A status as far as picking it by id or name goes. */
export interface Pickable {
  readonly id: string;
  readonly name: string;
}

/** The one status meant, or the candidates to tell the person about. */
export type Picked<Item extends Pickable> =
  | { readonly kind: 'one'; readonly item: Item }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Item[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly Item[] };

const mostNearest = 3;

function fold(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** Edit distance between two texts, in UTF-16 units: how many to change, add or drop. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const swap = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

function nearestTo<Item extends Pickable>(text: string, items: readonly Item[]): readonly Item[] {
  const closeness = (item: Item): number =>
    Math.min(distance(text, fold(item.id)), distance(text, fold(item.name)));
  return items
    .map((item) => ({ item, apart: closeness(item) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, mostNearest)
    .map(({ item }) => item);
}

/**
 * Finds the status a person means: by id or name, case-insensitive; an exact id or name wins over
 * a unique prefix (docs/control.md#choosing-a-status).
 */
export function pickStatus<Item extends Pickable>(
  text: string,
  items: readonly Item[],
): Picked<Item> {
  const wanted = fold(text);
  if (wanted === '') return { kind: 'unknown', nearest: nearestTo(wanted, items) };
  // Ids may differ in case alone; then the case decides.
  const verbatim = items.find((item) => item.id === text);
  if (verbatim) return { kind: 'one', item: verbatim };
  const byId = items.find((item) => fold(item.id) === wanted);
  if (byId) return { kind: 'one', item: byId };
  const byName = items.filter((item) => fold(item.name) === wanted);
  const found =
    byName.length > 0
      ? byName
      : items.filter(
          (item) => fold(item.id).startsWith(wanted) || fold(item.name).startsWith(wanted),
        );
  const [first] = found;
  if (first && found.length === 1) return { kind: 'one', item: first };
  if (found.length > 1) return { kind: 'ambiguous', candidates: found };
  return { kind: 'unknown', nearest: nearestTo(wanted, items) };
}
