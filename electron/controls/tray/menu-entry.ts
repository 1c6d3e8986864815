import type { CommandInput } from '../../contract/commands/commands.ts';

/** The commands that menu entries stand for. */
export type MenuCommand =
  | 'set'
  | 'clear'
  | 'undo'
  | 'pause'
  | 'resume'
  | 'drift'
  | 'retry'
  | 'openSwitcher'
  | 'open'
  | 'quit';

/** What a menu entry does when it is clicked. */
export type MenuAction = {
  readonly [Name in MenuCommand]: { readonly command: Name; readonly input: CommandInput<Name> };
}[MenuCommand];

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
