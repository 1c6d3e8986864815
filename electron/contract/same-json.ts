// Apart from json.ts so that the window, which carries no zod, can compare as well.

/**
 * Whether two values, as JSON would write them, say the same: the order of keys does not matter, and
 * a member that is undefined is none.
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b;
  }
  if (Array.isArray(a) !== Array.isArray(b)) {
    return false;
  }
  // A map, since an object also answers for keys that it only inherits.
  const members = new Map(membersOf(a));
  const others = membersOf(b);
  return (
    members.size === others.length &&
    others.every(([key, value]) => sameJson(members.get(key), value))
  );
}

function membersOf(value: object): [string, unknown][] {
  return Object.entries<unknown>({ ...value }).filter(([, member]) => member !== undefined);
}
