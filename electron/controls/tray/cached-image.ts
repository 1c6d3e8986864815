import { nativeImage, type NativeImage } from 'electron/common';
import type { Bitmap } from './layers.ts';

/** For ordinary screens and for those with twice the pixels. */
const scales = [1, 2] as const;

/** Drawing takes milliseconds, and there are few pictures. */
const drawn = new Map<string, NativeImage>();

/**
 * The image of this name, drawn at its first use.
 * @param draw makes it for a screen with so many times the pixels
 */
export function cachedImage(name: string, draw: (scale: number) => Bitmap): NativeImage {
  const known = drawn.get(name);
  if (known !== undefined) return known;
  const image = nativeImage.createEmpty();
  for (const scaleFactor of scales) {
    const { size, bytes } = draw(scaleFactor);
    const buffer = Buffer.from(bytes);
    image.addRepresentation({ scaleFactor, width: size, height: size, buffer });
  }
  drawn.set(name, image);
  return image;
}
