import { nativeImage, type NativeImage } from 'electron/common';
import type { Kind } from '../../contract/kind.ts';
import { drawIcon } from './icon.ts';

/** For ordinary screens and for those with twice the pixels. */
const scales = [1, 2] as const;

/**
 * The picture of a kind, for tray and window.
 * @param edge in pixels of an ordinary screen
 */
export function kindImage(kind: Kind | null, edge: number): NativeImage {
  const image = nativeImage.createEmpty();
  for (const scaleFactor of scales) {
    const { size, bytes } = drawIcon(kind, edge * scaleFactor);
    const bitmap = nativeImage.createFromBitmap(Buffer.from(bytes), { width: size, height: size });
    image.addRepresentation({ scaleFactor, buffer: bitmap.toPNG() });
  }
  return image;
}
