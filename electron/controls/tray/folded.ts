import type { MenuEntry } from './menu-entry.ts';

/**
 * The first entries, and the others in a menu of their own, so that the whole menu fits on a small
 * screen. A single one too many stays: a menu for it would take the same room.
 * @param most so many stand in the menu itself
 * @param text what the inner menu is called
 */
export function folded(
  entries: readonly MenuEntry[],
  most: number,
  text: string,
): readonly MenuEntry[] {
  if (entries.length <= most + 1) return entries;
  return [...entries.slice(0, most), { kind: 'menu', text, entries: entries.slice(most) }];
}
