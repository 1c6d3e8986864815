const secondsIn = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

/** What lengths are counted in. */
export type LengthUnit = keyof typeof secondsIn;

/** From the shortest to the longest. */
export const lengthUnits = ['seconds', 'minutes', 'hours', 'days'] as const satisfies LengthUnit[];

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
export function partsOf(
  seconds: number,
): readonly { readonly unit: LengthUnit; readonly count: number }[] {
  let rest = seconds;
  const parts = lengthUnits.toReversed().map((unit) => {
    const count = Math.floor(rest / secondsIn[unit]);
    rest -= count * secondsIn[unit];
    return { unit, count };
  });
  const said = parts.filter(({ count }) => count > 0);
  return said.length === 0 ? [{ unit: 'seconds', count: 0 }] : said;
}
