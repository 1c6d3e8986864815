import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { vendorIds } from '../../../electron/contract/settings/settings.ts';

const root = join(import.meta.dirname, '../../../renderer');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/u.test(file),
);
const shownAttributes = ['aria-label', 'label', 'placeholder', 'title', 'alt', 'description'];

function literalsIn(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      shownAttributes.includes(node.name.getText(source)) &&
      node.initializer !== undefined &&
      ts.isStringLiteral(node.initializer)
    ) {
      found.push(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('the sources of the window', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it.each(files)('%s holds no text that people see', (file) => {
    expect(literalsIn(file)).toEqual([]);
  });

  it.each(files)('%s names no vendor', (file) => {
    const text = readFileSync(join(root, file), 'utf8').toLowerCase();
    expect(vendorIds.filter((vendor) => text.includes(vendor))).toEqual([]);
  });
});
