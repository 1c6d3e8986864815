import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS } from '../../../electron/sandbox/assumptions.ts';
import { exists, pages, problemOf, proseOf, readText } from './pages.ts';

/** A report of one run, which names the files as they were then. */
const reports: readonly string[] = ['docs/mutation.md'];

function linksOf(page: string): readonly string[] {
  return [...proseOf(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/gu)].map(([, target = '']) =>
    target.startsWith('#') ? `${page}${target}` : path.posix.join(path.posix.dirname(page), target),
  );
}

/** The files and folders of the project that a page names; what has a placeholder in it is none. */
function namedIn(page: string): readonly string[] {
  const named = /`((?:electron|renderer|scripts|test|docs)\/[\w./-]*)`/gu;
  return [...proseOf(page).matchAll(named)].map(([, place = '']) => place);
}

describe('the pages', () => {
  it('link to pages and headings that are there', () => {
    const broken = pages.flatMap((page) =>
      linksOf(page).flatMap((target) => problemOf(target) ?? []),
    );
    expect(pages.flatMap(linksOf).length).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });

  it('name files and folders that are there', () => {
    const gone = pages
      .filter((page) => !reports.includes(page))
      .flatMap((page) => namedIn(page).map((place) => ({ page, place })))
      .filter(({ place }) => !exists(place));
    expect(gone).toEqual([]);
  });

  it('can all be found from docs/README.md', () => {
    const found = new Set(['docs/README.md']);
    for (const page of found) {
      const next = linksOf(page).map((target) => target.replace(/#.*/u, ''));
      for (const each of next) if (each.endsWith('.md')) found.add(each);
    }
    const alone = pages.filter((page) => page.startsWith('docs/') && !found.has(page));
    expect(alone).toEqual([]);
  });
});

describe('docs/vendors/README.md', () => {
  it('lists the assumptions that the sample workplace has, and no other', () => {
    const ids = [...readText('docs/vendors/README.md').matchAll(/^\| ([A-Z]{2}-\d+) +\|/gmu)];
    expect(ids.map(([, id]) => id)).toEqual(Object.keys(ASSUMPTIONS));
  });
});
