import { readdirSync } from 'node:fs';
import path from 'node:path';
import { nativeImage, type NativeImage } from 'electron/common';
import { app } from 'electron/main';
import type { Kind } from '../../contract/settings/status.ts';
import type { AccountMark } from './menu-entry.ts';

/** Edges in pixels of an ordinary screen, as the panels of each system want them. */
const trayEdges = { linux: 22, darwin: 18, other: 16 } as const;
const markEdge = 16;
const windowEdge = 64;

const known = new Map<string, NativeImage>();

/** The build puts the files of electron/controls/icons/rendered/ here. */
function folder(): string {
  return path.join(app.getAppPath(), 'out', 'main', 'icons');
}

function imageOf(name: string): NativeImage {
  const found = known.get(name);
  if (found) return found;
  // For screens with twice the pixels, Electron takes the file beside it that ends in `@2x`.
  const image = nativeImage.createFromPath(path.join(folder(), `${name}.png`));
  // Electron would show nothing and say nothing.
  if (image.isEmpty()) throw new Error(`The picture ${name} is missing.`);
  known.set(name, image);
  return image;
}

function trayEdge(platform: NodeJS.Platform): number {
  return platform === 'linux' || platform === 'darwin' ? trayEdges[platform] : trayEdges.other;
}

/**
 * The picture of a kind for the tray.
 * @param kind null before any status applies
 * @param attention with the dot that says that an account needs the person
 */
export function trayImage(
  kind: Kind | null,
  attention: boolean,
  platform = process.platform,
): NativeImage {
  const edge = String(trayEdge(platform));
  return imageOf([kind ?? 'unknown', ...(attention ? ['attention'] : []), edge].join('-'));
}

/** The picture beside an account in the menu. */
export function accountImage(mark: AccountMark): NativeImage {
  return imageOf(`account-${mark}-${String(markEdge)}`);
}

/** The picture of the window, for task bars and switchers. */
export function windowImage(): NativeImage {
  return imageOf(`available-${String(windowEdge)}`);
}

/**
 * Reads whatever tray and menu may show, since an update may replace the files while the program
 * runs. Not before the icon stands: it needs one of them only.
 */
export function readAllImages(platform = process.platform): void {
  const ending = `-${String(trayEdge(platform))}.png`;
  for (const file of readdirSync(folder())) {
    const isOfMenu = file.startsWith('account-') && !file.includes('@');
    if (isOfMenu || file.endsWith(ending)) imageOf(path.basename(file, '.png'));
  }
}
