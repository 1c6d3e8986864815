import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../..');

/** Whether the project has this file or folder, by its path from the project's folder. */
export function exists(place: string): boolean {
  return existsSync(path.join(root, place));
}

/** The text of a file of the project, by its path from the project's folder. */
export function readText(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Every file below a folder of the project whose name ends so, by its path from the project's folder. */
export function filesIn(folder: string, ends: RegExp): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ends.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'));
}

/** The pages that people read: those of `docs/`, of the project's own folder, and one of each folder. */
export const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...['docs', 'electron', 'renderer', 'scripts', 'test'].flatMap((each) => filesIn(each, /\.md$/u)),
];

/** What is left of a page without its blocks of code, in which nothing is a heading or a link. */
export function proseOf(page: string): string {
  return readText(page).replaceAll(/^```.*?^```$/gmsu, '');
}

/** The anchor that GitHub gives a heading. */
function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/gu, '-');
}

/** The anchors of a page: one for each heading, with a number from the second of a name on. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of proseOf(page).matchAll(/^#{1,6} (.+)$/gmu)) {
    const slug = slugOf(heading);
    let anchor = slug;
    for (let more = 1; anchors.has(anchor); more += 1) anchor = `${slug}-${String(more)}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Why a page, with or without an anchor, is none; null if it is one. */
export function problemOf(target: string): string | null {
  const [page = '', anchor] = target.split('#');
  if (!exists(page)) return `${page} is not there`;
  if (anchor === undefined || anchorsOf(page).has(anchor)) return null;
  return `${page} has no heading #${anchor}`;
}
