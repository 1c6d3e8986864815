import { nativeImage, type NativeImage } from 'electron/common';
import { Menu, Tray, type MenuItemConstructorOptions } from 'electron/main';
import type { Kind } from '../../contract/kind.ts';
import { drawIcon } from './icon.ts';
import type { MenuAction, MenuEntry } from './menu-model.ts';

/** What the tray shows. */
export interface TrayPicture {
  readonly kind: Kind | null;
  readonly tooltip: string;
  readonly menu: readonly MenuEntry[];
}

/** The tray icon with its menu. */
export interface TrayControl {
  /** Draws what changed and nothing else. */
  show(picture: TrayPicture): void;
  /** Sets the icon anew; some desktops lose it over a lock or sleep. */
  refresh(): void;
  destroy(): void;
}

/** Where there is no screen, nothing is drawn. */
export const noTray: TrayControl = {
  show: () => undefined,
  refresh: () => undefined,
  destroy: () => undefined,
};

const iconSizes = { linux: 22, darwin: 18, other: 16 } as const;
const scales = [1, 2] as const;

function iconSize(platform: NodeJS.Platform): number {
  if (platform === 'linux' || platform === 'darwin') return iconSizes[platform];
  return iconSizes.other;
}

function imageOf(kind: Kind | null, platform: NodeJS.Platform): NativeImage {
  const edge = iconSize(platform);
  const image = nativeImage.createEmpty();
  for (const scaleFactor of scales) {
    const { size, bytes } = drawIcon(kind, edge * scaleFactor);
    const bitmap = nativeImage.createFromBitmap(Buffer.from(bytes), { width: size, height: size });
    image.addRepresentation({ scaleFactor, buffer: bitmap.toPNG() });
  }
  return image;
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
    case 'action':
    case 'radio': {
      const click = (): void => {
        onAction(entry.action);
      };
      if (entry.kind === 'action') return { label: plain(entry.text), click };
      return { label: plain(entry.text), type: 'radio', checked: entry.checked, click };
    }
  }
}

/**
 * Puts the icon into the tray. Everything is in the menu, since some desktops deliver no click.
 * @param onAction carries out what was clicked
 * @param onActivate opens the window where a plain click is delivered
 */
export function createTray(
  first: TrayPicture,
  onAction: (action: MenuAction) => void,
  onActivate: () => void,
): TrayControl {
  const { platform } = process;
  const tray = new Tray(imageOf(first.kind, platform));
  tray.on('click', onActivate);
  let shown: TrayPicture | null = null;

  const show = (picture: TrayPicture): void => {
    if (picture.kind !== (shown ?? first).kind) tray.setImage(imageOf(picture.kind, platform));
    if (picture.tooltip !== shown?.tooltip) tray.setToolTip(picture.tooltip);
    if (JSON.stringify(picture.menu) !== JSON.stringify(shown?.menu)) {
      tray.setContextMenu(
        Menu.buildFromTemplate(picture.menu.map((entry) => itemOf(entry, onAction))),
      );
    }
    shown = picture;
  };
  show(first);

  return {
    show,
    refresh: () => {
      tray.setImage(imageOf((shown ?? first).kind, platform));
    },
    destroy: () => {
      tray.destroy();
    },
  };
}
