import { nativeImage, type NativeImage } from 'electron/common';
import type { Kind } from '../../contract/kind.ts';
import { drawIcon } from './icon.ts';

/** For ordinary screens and for those with twice the pixels. */
const scales = [1, 2] as const;

/** Drawing takes milliseconds, and there are few kinds. */
const drawn = new Map<string, NativeImage>();

function draw(kind: Kind | null, edge: number): NativeImage {
  const image = nativeImage.createEmpty();
  for (const scaleFactor of scales) {
    const { size, bytes } = drawIcon(kind, edge * scaleFactor);
    const buffer = Buffer.from(bytes);
    image.addRepresentation({ scaleFactor, width: size, height: size, buffer });
  }
  return image;
}

/**
 * The picture of a kind, for tray and window.
 * @param edge in pixels of an ordinary screen
 */
export function kindImage(kind: Kind | null, edge: number): NativeImage {
  const key = `${kind ?? ''} ${String(edge)}`;
  const image = drawn.get(key) ?? draw(kind, edge);
  drawn.set(key, image);
  return image;
}
