import type { StatusChoice } from '../../electron/contract/views/status-view.ts';

/**
 * The statuses in the order of `most`, the most often picked first; those that are not in it follow
 * in the person's own order.
 */
export function byUse(
  choices: readonly StatusChoice[],
  most: readonly string[],
): readonly StatusChoice[] {
  const placeOf = ({ id }: StatusChoice): number => {
    const place = most.indexOf(id);
    return place < 0 ? most.length : place;
  };
  return choices.toSorted((one, other) => placeOf(one) - placeOf(other));
}
