import type { TFunction } from 'i18next';
import type { Kind, Status } from '../../electron/contract/settings/status.ts';
import { nameOf } from '../../electron/contract/name-of.ts';

const secondsIn = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

/** What lengths are counted in. */
type LengthUnit = keyof typeof secondsIn;

/** From the shortest to the longest. */
const lengthUnits = ['seconds', 'minutes', 'hours', 'days'] as const satisfies LengthUnit[];

/** What a person picks from; days are only said. */
export const pickedUnits = ['seconds', 'minutes', 'hours'] as const satisfies LengthUnit[];
export type PickedUnit = (typeof pickedUnits)[number];

/** So many of the unit in seconds. */
export function toSeconds(count: number, unit: LengthUnit): number {
  return count * secondsIn[unit];
}

/** The largest unit that a person picks in which this is a whole number. */
export function unitOf(seconds: number): PickedUnit {
  if (seconds === 0) return 'seconds';
  return pickedUnits.findLast((unit) => seconds % secondsIn[unit] === 0) ?? 'seconds';
}

/** A length split into its parts, the longest unit first; 0 is no second at all. */
function partsOf(
  seconds: number,
): readonly { readonly unit: LengthUnit; readonly count: number }[] {
  let rest = seconds;
  const parts = lengthUnits.toReversed().map((unit) => {
    const count = Math.floor(rest / secondsIn[unit]);
    rest -= count * secondsIn[unit];
    return { unit, count };
  });
  const counted = parts.filter(({ count }) => count > 0);
  return counted.length === 0 ? [{ unit: 'seconds', count: 0 }] : counted;
}

/** The words that sentences about rules are made of. */
export interface RuleWords {
  readonly t: TFunction;
  status(id: string): string;
  /** `30 seconds`, `1 hour, 5 minutes`. */
  length(seconds: number): string;
  /** `Available or Busy`. */
  kinds(kinds: readonly Kind[]): string;
}

/** Makes the words of one language. */
export function createRuleWords(
  t: TFunction,
  language: string,
  statuses: readonly Status[],
): RuleWords {
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  const parts = new Intl.ListFormat(language, { type: 'unit', style: 'long' });
  return {
    t,
    status: (id) => nameOf(statuses, id),
    length: (seconds) =>
      parts.format(
        partsOf(seconds).map(({ unit, count }) => t(`automationPage.length.${unit}`, { count })),
      ),
    kinds: (kinds) => either.format(kinds.map((kind) => t(`kind.${kind}`, { ns: 'shared' }))),
  };
}
