import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

import { inProject } from '../prepare/places.mjs';

/**
 * @typedef {object} Picture
 * @property {string} name of its file, without ending
 * @property {readonly string[]} drawings files in electron/controls/icons/, each drawn over those before it
 * @property {number} pixels edge
 */

export const DRAWINGS = inProject('electron', 'controls', 'icons');
export const RENDERED = join(DRAWINGS, 'rendered');

const KINDS = ['available', 'busy', 'away', 'break', 'offline', 'unknown'];
const MARKS = ['account-ok', 'account-waiting', 'account-problem', 'account-off'];

/** Of Windows, macOS and Linux, in pixels of an ordinary screen. */
const TRAY_EDGES = [16, 18, 22];
const MENU_EDGE = 16;
const WINDOW_EDGE = 64;

/**
 * @param {readonly string[]} drawings
 * @param {number} edge
 * @returns {readonly Picture[]} for ordinary screens and for those with twice the pixels
 */
function atBothScales(drawings, edge) {
  const name = `${drawings.join('-')}-${String(edge)}`;
  return [
    { name, drawings, pixels: edge },
    { name: `${name}@2x`, drawings, pixels: edge * 2 },
  ];
}

/** Every picture that the program shows outside its windows. */
export const PICTURES = [
  ...KINDS.flatMap((kind) =>
    TRAY_EDGES.flatMap((edge) => [
      ...atBothScales([kind], edge),
      ...atBothScales([kind, 'attention'], edge),
    ]),
  ),
  ...MARKS.flatMap((mark) => atBothScales([mark], MENU_EDGE)),
  ...atBothScales(['available'], WINDOW_EDGE),
];

/** @param {Picture} picture */
export function render({ drawings, pixels }) {
  const layers = drawings.map((drawing) => readFileSync(join(DRAWINGS, `${drawing}.svg`), 'utf8'));
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${layers.join('')}</svg>`;
  return new Resvg(whole, {
    fitTo: { mode: 'width', value: pixels },
    font: { loadSystemFonts: false },
  }).render();
}
