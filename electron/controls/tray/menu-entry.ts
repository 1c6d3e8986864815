import type { CommandInput, CommandName } from '../../contract/commands/commands.ts';

/** What a menu entry does when it is clicked. */
export type MenuAction = {
  readonly [Name in CommandName]: { readonly command: Name; readonly input: CommandInput<Name> };
}[CommandName];

/** How it stands with an account, as far as a small picture can tell. */
export type AccountMark = 'ok' | 'waiting' | 'problem' | 'off';

/** One entry of the tray menu, as data. */
export type MenuEntry =
  | { readonly kind: 'separator' }
  | { readonly kind: 'label'; readonly text: string }
  | {
      readonly kind: 'action';
      readonly text: string;
      readonly action: MenuAction;
      /** A picture beside the text. */
      readonly mark?: AccountMark;
    }
  | { readonly kind: 'menu'; readonly text: string; readonly entries: readonly MenuEntry[] }
  | {
      readonly kind: 'radio';
      readonly text: string;
      readonly checked: boolean;
      readonly action: MenuAction;
    };

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
