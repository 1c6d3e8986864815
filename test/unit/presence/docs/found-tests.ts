import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestName } from './cases.ts';

const root = path.join(import.meta.dirname, '../../..');
const numbered = /\bit(?:\.each\([\s\S]*?\])?\)?\(\s*['"`]#(\d+) (.+?)['"`],/gu;

/** Every test that names the number of a case, in the order of the files. */
export function numberedTests(): ReadonlyMap<number, readonly TestName[]> {
  const found = new Map<number, TestName[]>();
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:test|spec)\.ts$/u.test(name) && name.includes('peers/'))
    .toSorted();
  for (const file of files) {
    const source = readFileSync(path.join(root, file), 'utf8');
    for (const [, number = '', title = ''] of source.matchAll(numbered)) {
      found.set(Number(number), [...(found.get(Number(number)) ?? []), { file, title }]);
    }
  }
  return found;
}

/** Whether there is a test of this title in this file. */
export function exists({ file, title }: TestName): boolean {
  return readFileSync(path.join(root, file), 'utf8').includes(title);
}
