import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { PICTURES, render, RENDERED } from './icons/render.mjs';

/** Renders the drawings in electron/controls/icons/ anew; what is rendered is committed with them. */
rmSync(RENDERED, { recursive: true, force: true });
mkdirSync(RENDERED, { recursive: true });
for (const picture of PICTURES) {
  writeFileSync(join(RENDERED, `${picture.name}.png`), render(picture).asPng());
}
process.stdout.write(`${String(PICTURES.length)} pictures in ${RENDERED}\n`);
