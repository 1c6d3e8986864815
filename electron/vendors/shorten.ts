/** A text, and whether it had to be cut. */
export interface Shortened {
  readonly text: string;
  readonly shortened: boolean;
}

const ellipsis = '…';

/**
 * Cuts a text at a grapheme boundary, with an ellipsis. Neither graphemes nor UTF-16 units of the
 * result exceed `limit`, since vendors do not say what they count (LINE WORKS,
 * user-user-profile-status-update-put).
 */
export function shorten(text: string, limit: number): Shortened {
  if (text.length <= limit) {
    return { text, shortened: false };
  }
  const textLimit = limit - ellipsis.length;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    if (index + segment.length > textLimit) {
      break;
    }
    end = index + segment.length;
  }
  return { text: limit < 1 ? '' : text.slice(0, end) + ellipsis, shortened: true };
}
