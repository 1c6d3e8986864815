import type { DeliveryState } from '../../contract/views/delivery.ts';
import { bar, circle, drawLayers, type Bitmap, type Colour, type Shape } from './layers.ts';

/** How it stands with an account, as far as a small picture can tell. */
export type AccountMark = 'ok' | 'waiting' | 'problem' | 'off';

const ofState: Readonly<Record<DeliveryState, AccountMark>> = {
  applied: 'ok',
  pending: 'waiting',
  retrying: 'waiting',
  refused: 'problem',
  drifted: 'problem',
  'needs-sign-in': 'problem',
  skipped: 'off',
  paused: 'off',
};

/** Which picture stands beside an account in this state. */
export function accountMark(state: DeliveryState): AccountMark {
  return ofState[state];
}

const white: Colour = [255, 255, 255];

const looks: Readonly<Record<AccountMark, { readonly colour: Colour; readonly mark: Shape }>> = {
  ok: {
    colour: [34, 145, 70],
    mark: (x, y) =>
      (x > -0.52 && x <= -0.12 && Math.abs(y - x - 0.34) < 0.19) ||
      (x > -0.2 && x < 0.54 && Math.abs(y + x - 0.1) < 0.19),
  },
  waiting: {
    colour: [196, 120, 10],
    mark: (x, y) => [-0.45, 0, 0.45].some((column) => circle(0.17, [column, 0])(x, y)),
  },
  problem: {
    colour: [208, 43, 43],
    mark: (x, y) => bar(0.14, 0.32)(x, y + 0.22) || circle(0.17, [0, 0.46])(x, y),
  },
  off: { colour: [119, 118, 123], mark: bar(0.5, 0.14) },
};

/**
 * Draws the picture beside an account in the menu: a disc whose mark tells as much as its colour.
 * @param size edge in pixels
 */
export function drawAccountIcon(of: AccountMark, size: number): Bitmap {
  const { colour, mark } = looks[of];
  return drawLayers(
    [
      { colour, shape: circle(0.9) },
      { colour: white, shape: mark },
    ],
    size,
  );
}
