import type { StatusChoice } from '../../../electron/contract/views.ts';

/** The statuses picked most first; those picked as often stay in the person's own order. */
export function byUse(
  choices: readonly StatusChoice[],
  picks: Readonly<Record<string, number>>,
): readonly StatusChoice[] {
  const count = ({ id }: StatusChoice): number => (Object.hasOwn(picks, id) ? (picks[id] ?? 0) : 0);
  return choices.toSorted((one, other) => count(other) - count(one));
}
