/** A square picture: RGBA bytes in the BGRA order that Electron's bitmaps have. */
export interface Bitmap {
  readonly size: number;
  readonly bytes: Uint8Array;
}

export type Colour = readonly [red: number, green: number, blue: number];

/** Places inside the picture, from -1 to 1 in both directions, the middle being 0. */
export type Shape = (x: number, y: number) => boolean;

/** One colour in one shape, over what was drawn before it. */
export interface Layer {
  readonly colour: Colour;
  readonly shape: Shape;
}

/** An upright bar around the middle. */
export function bar(halfWidth: number, halfHeight: number): Shape {
  return (x, y) => Math.abs(x) <= halfWidth && Math.abs(y) <= halfHeight;
}

/** A full circle, in the middle unless said otherwise. */
export function circle(radius: number, [column, row]: readonly [number, number] = [0, 0]): Shape {
  return (x, y) => Math.hypot(x - column, y - row) <= radius;
}

/** Samples per pixel and direction, for smooth edges. */
const samples = 3;
const opaque = 255;
const channels = 4;

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
 * Draws layers over each other; what none of them covers stays transparent.
 * @param size edge in pixels
 */
export function drawLayers(layers: readonly Layer[], size: number): Bitmap {
  const bytes = new Uint8Array(size * size * channels);
  for (let index = 0; index < size * size; index++) {
    const place = [index % size, Math.floor(index / size)] as const;
    // Bitmaps are premultiplied with their alpha.
    let [red, green, blue, alpha] = [0, 0, 0, 0];
    for (const { colour, shape } of layers) {
      const part = coverage(shape, size, place);
      red = colour[0] * part + red * (1 - part);
      green = colour[1] * part + green * (1 - part);
      blue = colour[2] * part + blue * (1 - part);
      alpha = opaque * part + alpha * (1 - part);
    }
    bytes.set([blue, green, red, alpha].map(Math.round), index * channels);
  }
  return { size, bytes };
}
