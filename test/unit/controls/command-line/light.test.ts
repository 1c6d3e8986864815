import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../../../../electron');
const load = /^(?:import|export) (?!type )[^;]*?from '([^']+)'/gmu;

/** Every module that is loaded with this one, types left out. */
function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith('.ts')) return seen;
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(load)) {
    if (from.startsWith('.')) loadedBy(path.join(path.dirname(file), from), seen);
    else seen.add(from);
  }
  return seen;
}

describe('the command line', () => {
  it('starts without the schema library, which costs more than the rest of it', () => {
    const loaded = loadedBy(path.join(root, 'controls/command-line/entry.ts'));
    expect(loaded).toContain('node:util');
    expect(loaded).not.toContain('zod');
    expect(loaded).not.toContain('electron/main');
  });

  it('leaves the schema library out of the first file of the app and of the bridge, too', () => {
    for (const first of ['main.ts', 'preload.ts']) {
      expect(loadedBy(path.join(root, first))).not.toContain('zod');
    }
  });
});
