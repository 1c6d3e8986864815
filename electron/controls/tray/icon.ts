import type { Kind } from '../../contract/kind.ts';

/** A square picture: RGBA bytes in the BGRA order that Electron's bitmaps have. */
export interface Bitmap {
  readonly size: number;
  readonly bytes: Uint8Array;
}

type Colour = readonly [red: number, green: number, blue: number];

const colours: Readonly<Record<Kind, Colour>> = {
  available: [34, 145, 70],
  busy: [208, 43, 43],
  away: [214, 134, 16],
  break: [125, 80, 220],
  offline: [119, 118, 123],
};
const unknownColour: Colour = [154, 153, 150];
const markColour: Colour = [255, 255, 255];

/** Places inside the icon, from -1 to 1 in both directions, the middle being 0. */
type Shape = (x: number, y: number) => boolean;

const bar = (halfWidth: number, halfHeight: number): Shape => {
  return (x, y) => Math.abs(x) <= halfWidth && Math.abs(y) <= halfHeight;
};

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
/** Samples per pixel and direction, for smooth edges. */
const samples = 3;
const opaque = 255;

function coverage(shape: Shape, size: number, [column, row]: readonly [number, number]): number {
  let inside = 0;
  for (let i = 0; i < samples * samples; i++) {
    const x = ((column + ((i % samples) + 0.5) / samples) / size) * 2 - 1;
    const y = ((row + (Math.floor(i / samples) + 0.5) / samples) / size) * 2 - 1;
    if (shape(x, y)) inside += 1;
  }
  return inside / (samples * samples);
}

/**
 * Draws the tray icon of a kind: a coloured disc with a mark.
 * @param kind null before any status applies
 * @param size edge in pixels
 */
export function drawIcon(kind: Kind | null, size: number): Bitmap {
  const disc: Shape = (x, y) => Math.hypot(x, y) <= discRadius;
  const colour = kind === null ? unknownColour : colours[kind];
  const mark = kind === null ? (): boolean => false : marks[kind];
  const bytes = new Uint8Array(size * size * 4);
  for (let index = 0; index < size * size; index++) {
    const place = [index % size, Math.floor(index / size)] as const;
    const alpha = coverage(disc, size, place);
    const ink = coverage(mark, size, place);
    const [red, green, blue] = colour.map((value, channel) => {
      const mixed = value * (1 - ink) + (markColour[channel] ?? 0) * ink;
      // Bitmaps are premultiplied with their alpha.
      return Math.round(mixed * alpha);
    });
    bytes.set([blue ?? 0, green ?? 0, red ?? 0, Math.round(alpha * opaque)], index * 4);
  }
  return { size, bytes };
}
