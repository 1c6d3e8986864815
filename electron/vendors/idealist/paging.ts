/** How far a list has been read: records so far, and pages, of the first page's size. */
export interface Progress {
  readonly seen: number;
  readonly pages: number;
  readonly size: number;
}

export type Paging = (progress: Progress) => PageQuery;
export type PageQuery = Readonly<Record<string, string | number>>;

/**
 * The ways to ask for the next page, likeliest first. Which one Idealist's "standard pagination
 * scheme" is, is unknown (ID-1): the first that brings another page is kept. Pages that count from
 * 0 come before pages that count from 1, whose first page would come again and be recognised.
 */
export const pagings: readonly Paging[] = [
  ({ seen, size }: Progress): PageQuery => ({ limit: size, offset: seen }),
  ({ pages }: Progress): PageQuery => ({ page: pages }),
  ({ pages }: Progress): PageQuery => ({ page: pages + 1 }),
  ({ seen, size }: Progress): PageQuery => ({ limit: size, skip: seen }),
  ({ seen, size }: Progress): PageQuery => ({ limit: size, start: seen }),
];
