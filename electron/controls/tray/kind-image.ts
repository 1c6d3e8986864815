import type { NativeImage } from 'electron/common';
import type { Kind } from '../../contract/settings/status.ts';
import { cachedImage } from './cached-image.ts';
import {
  bar,
  circle,
  drawLayers,
  type Bitmap,
  type Colour,
  type Layer,
  type Shape,
} from './layers.ts';

const colours: Readonly<Record<Kind, Colour>> = {
  available: [34, 145, 70],
  busy: [208, 43, 43],
  away: [214, 134, 16],
  break: [125, 80, 220],
  offline: [119, 118, 123],
};
const unknownColour: Colour = [154, 153, 150];
const markColour: Colour = [255, 255, 255];

/** A mark per kind, so that the icon is not told by colour alone. */
const marks: Readonly<Record<Kind, Shape>> = {
  available: (x, y) =>
    (x > -0.52 && x <= -0.12 && Math.abs(y - x - 0.34) < 0.19) ||
    (x > -0.2 && x < 0.54 && Math.abs(y + x - 0.1) < 0.19),
  busy: bar(0.55, 0.16),
  away: (x, y) =>
    (Math.abs(x) <= 0.13 && y >= -0.55 && y <= 0.1) ||
    (x >= -0.13 && x <= 0.45 && Math.abs(y) <= 0.13),
  break: (x, y) => Math.abs(Math.abs(x) - 0.24) <= 0.13 && Math.abs(y) <= 0.48,
  offline: (x, y) => Math.abs(Math.abs(x) - Math.abs(y)) <= 0.19 && Math.hypot(x, y) <= 0.62,
};

const discRadius = 0.94;

/** Over the lower corner, with a rim that tells it from the disc below. */
const dotPlace = [0.52, 0.52] as const;
const dot: readonly Layer[] = [
  { colour: markColour, shape: circle(0.48, dotPlace) },
  { colour: [224, 27, 36], shape: circle(0.34, dotPlace) },
];

/**
 * Draws the tray icon of a kind: a coloured disc with a mark.
 * @param kind null before any status applies
 * @param size edge in pixels
 * @param attention adds a dot, since an account needs the person
 */
export function drawIcon(kind: Kind | null, size: number, attention = false): Bitmap {
  const disc = { colour: kind === null ? unknownColour : colours[kind], shape: circle(discRadius) };
  const mark = kind === null ? [] : [{ colour: markColour, shape: marks[kind] }];
  return drawLayers([disc, ...mark, ...(attention ? dot : [])], size);
}

/**
 * The picture of a kind, for tray and window.
 * @param edge in pixels of an ordinary screen
 * @param attention with the dot that says that an account needs the person
 */
export function kindImage(kind: Kind | null, edge: number, attention = false): NativeImage {
  const key = `${kind ?? ''} ${String(edge)} ${String(attention)}`;
  return cachedImage(key, (scale) => drawIcon(kind, edge * scale, attention));
}
