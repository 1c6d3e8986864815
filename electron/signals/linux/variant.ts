/**
 * Reads a boolean D-Bus variant, which arrives as `[parsed signature, [value]]`.
 * @returns null where the value is something else.
 */
export function booleanVariant(variant: unknown): boolean | null {
  const value: unknown = Array.isArray(variant) && Array.isArray(variant[1]) ? variant[1][0] : null;
  return typeof value === 'boolean' ? value : null;
}
