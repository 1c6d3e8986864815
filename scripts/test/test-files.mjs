import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { inProject } from '../prepare/places.mjs';

/**
 * Every test file of the checkout, below it, with `/`; also those that no tool may ever pick up.
 *
 * @returns {string[]}
 */
export function testFiles() {
  return readdirSync(inProject('test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(test|spec)\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(inProject().length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
