/** How far a list has been read: records so far, and pages, of the first page's size. */
export interface Progress {
  readonly seen: number;
  readonly pages: number;
  readonly pageSize: number;
}

export type Paging = (progress: Progress) => PageQuery;
export type PageQuery = Readonly<Record<string, number>>;

/**
 * The ways to ask for the next page, likeliest first. Which one Idealist's "standard pagination
 * scheme" is, is unknown (ID-1): the first that brings new records is kept.
 */
export const pagings: readonly Paging[] = [
  ({ seen, pageSize }: Progress): PageQuery => ({ limit: pageSize, offset: seen }),
  ({ pages }: Progress): PageQuery => ({ page: pages + 1 }),
  ({ seen, pageSize }: Progress): PageQuery => ({ limit: pageSize, skip: seen }),
  ({ seen, pageSize }: Progress): PageQuery => ({ limit: pageSize, start: seen }),
];
