import * as z from 'zod';

const count = z.int().min(0);

/**
 * Where a list goes on. It holds all that is known of the pages before, so that a list can be read
 * on by anyone who has it, after a restart too.
 */
const cursorSchema = z.strictObject({
  /** The place of the way of paging in the list of ways; null while none has been found to work. */
  way: count.nullable(),
  seen: count,
  pages: count,
  size: count,
  total: count.nullable(),
  /** Ids that the first page and the last one began with: a page that begins so has come before. */
  marks: z.array(z.string()),
});

export type Cursor = Readonly<z.infer<typeof cursorSchema>>;

/** A cursor as the opaque text that a directory gives away. */
export function textOfCursor(cursor: Cursor): string {
  return JSON.stringify(cursor);
}

/** The cursor that such a text stands for; null if it stands for none. */
export function cursorOfText(text: string): Cursor | null {
  try {
    return cursorSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
