import type { NativeImage } from 'electron/common';
import type { Kind } from '../../contract/kind.ts';
import { cachedImage } from './cached-image.ts';
import { drawIcon } from './icon.ts';

/**
 * The picture of a kind, for tray and window.
 * @param edge in pixels of an ordinary screen
 * @param attention with the dot that says that an account needs the person
 */
export function kindImage(kind: Kind | null, edge: number, attention = false): NativeImage {
  const key = `${kind ?? ''} ${String(edge)} ${String(attention)}`;
  return cachedImage(key, (scale) => drawIcon(kind, edge * scale, attention));
}
