import { Menu, Tray, type MenuItemConstructorOptions } from 'electron/main';
import type { Kind } from '../../contract/settings/status.ts';
import { accountImage, readAllImages, trayImage } from './images.ts';
import type { MenuAction, MenuEntry } from './menu-entry.ts';

/** What the tray shows. */
export interface TrayPicture {
  readonly kind: Kind | null;
  /** Whether an account needs the person. */
  readonly attention: boolean;
  readonly tooltip: string;
  readonly menu: readonly MenuEntry[];
}

/** Carries out what is clicked. */
export interface TrayActions {
  /** What was clicked in the menu. */
  act(action: MenuAction): void;
  /** A plain click, where the desktop delivers one. */
  activate(): void;
}

/** The tray icon with its menu. */
export interface TrayControl {
  connect(actions: TrayActions): void;
  /** Draws what changed and nothing else. */
  show(picture: TrayPicture): void;
  /** Sets the icon anew; some desktops lose it over a lock or sleep. */
  refresh(): void;
  destroy(): void;
}

/** Where there is no screen, nothing is drawn. */
export const noTray: TrayControl = {
  connect: () => undefined,
  show: () => undefined,
  refresh: () => undefined,
  destroy: () => undefined,
};

function isOther(picture: TrayPicture, shown: TrayPicture | null): boolean {
  return (
    picture.kind !== (shown?.kind ?? null) || picture.attention !== (shown?.attention ?? false)
  );
}

/** Ampersands mark keys in menus; a doubled one shows. */
function plain(text: string): string {
  return text.replaceAll('&', '&&');
}

function itemOf(
  entry: MenuEntry,
  onAction: (action: MenuAction) => void,
): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'label':
      return { label: plain(entry.text), enabled: false };
    case 'menu': {
      const submenu = entry.entries.map((inner) => itemOf(inner, onAction));
      return { label: plain(entry.text), submenu };
    }
    case 'action':
    case 'radio': {
      const click = (): void => {
        onAction(entry.action);
      };
      if (entry.kind === 'action') {
        const icon = entry.mark === undefined ? {} : { icon: accountImage(entry.mark) };
        return { label: plain(entry.text), click, ...icon };
      }
      return { label: plain(entry.text), type: 'radio', checked: entry.checked, click };
    }
  }
}

/**
 * Puts the icon into the tray: plain and without a menu until the first picture, since the panel
 * takes a while to accept it. Everything is in the menu, since some desktops deliver no click.
 */
export function createTray(): TrayControl {
  const tray = new Tray(trayImage(null, false));
  let actions: TrayActions | null = null;
  let shown: TrayPicture | null = null;
  /** As text, to tell whether another menu is another one to look at. */
  let shownMenu = '';
  tray.on('click', () => {
    actions?.activate();
  });
  const act = (action: MenuAction): void => {
    actions?.act(action);
  };

  return {
    connect: (given) => {
      actions = given;
      readAllImages();
    },
    show: (picture) => {
      if (isOther(picture, shown)) tray.setImage(trayImage(picture.kind, picture.attention));
      if (picture.tooltip !== shown?.tooltip) tray.setToolTip(picture.tooltip);
      const menu = JSON.stringify(picture.menu);
      if (menu !== shownMenu) {
        shownMenu = menu;
        tray.setContextMenu(
          Menu.buildFromTemplate(picture.menu.map((entry) => itemOf(entry, act))),
        );
      }
      shown = picture;
    },
    refresh: () => {
      tray.setImage(trayImage(shown?.kind ?? null, shown?.attention ?? false));
    },
    destroy: () => {
      tray.destroy();
    },
  };
}
