import type { StatusChoice } from '../../electron/contract/views/status-view.ts';

/**
 * The statuses in the order of `most`, the most often picked first; those that are not in it follow
 * in the person's own order.
 */
export function byUse(
  choices: readonly StatusChoice[],
  most: readonly string[],
): readonly StatusChoice[] {
  const rankOf = ({ id }: StatusChoice): number => {
    const rank = most.indexOf(id);
    return rank < 0 ? most.length : rank;
  };
  return choices.toSorted((one, other) => rankOf(one) - rankOf(other));
}
