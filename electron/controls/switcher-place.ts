/** A rectangle on the screen, in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The size that the switcher likes to have. */
export const switcherSize = { width: 560, height: 436 } as const;

/** How much of the free height stays above the switcher: it stands in the upper third. */
const shareAbove = 1 / 3;

/** Where the switcher stands on a display, whatever its size. */
export function switcherPlace({ x, y, width, height }: Area): Area {
  const ownWidth = Math.min(switcherSize.width, width);
  const ownHeight = Math.min(switcherSize.height, height);
  return {
    x: Math.round(x + (width - ownWidth) / 2),
    y: Math.round(y + (height - ownHeight) * shareAbove),
    width: ownWidth,
    height: ownHeight,
  };
}
