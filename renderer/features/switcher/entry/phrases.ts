/** A stretch of a folded text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Some words in a row that may name a status. */
export interface Phrase extends Stretch {
  readonly text: string;
  /** Nothing but an ending stands before it. */
  readonly isFirst: boolean;
}

const mostWords = 4;
/** More words than a name and a message need; the search stays quick whatever is pasted. */
const mostTokens = 60;
const token = /[^ ]+/gu;
const edges = /^[,;:–—-]+|[,;:–—-]+$/gu;
const cjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

function tokensIn(text: string, { from, to }: Stretch): readonly Stretch[] {
  return [...text.slice(from, to).matchAll(token)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
}

/** In languages that write without spaces a name may be the beginning of a longer word. */
function beginnings(text: string, first: Stretch): readonly Phrase[] {
  const word = text.slice(first.from, first.to);
  const longest = Math.min(word.length, 20) - 1;
  if (!cjk.test(word)) return [];
  return Array.from({ length: Math.max(0, longest) }, (_, index) => ({
    from: first.from,
    to: first.from + longest - index,
    text: word.slice(0, longest - index),
    isFirst: true,
  }));
}

/** What is left of a text without one stretch, or all of it. */
export function withoutStretch(length: number, cut: Stretch | null): readonly Stretch[] {
  if (!cut) return [{ from: 0, to: length }];
  return [
    { from: 0, to: cut.from },
    { from: cut.to, to: length },
  ];
}

/** The phrases in what is left of a folded text; none reaches over a gap. */
export function phrasesIn(text: string, parts: readonly Stretch[]): readonly Phrase[] {
  const runs = parts.map((part) => tokensIn(text, part).slice(0, mostTokens));
  const [first] = runs.flat();
  if (!first) return [];
  const inRow = runs.flatMap((run) =>
    run.flatMap((start, index) =>
      run.slice(index, index + mostWords).map((end) => ({
        from: start.from,
        to: end.to,
        text: text.slice(start.from, end.to).replaceAll(/ +/gu, ' ').replaceAll(edges, ''),
        isFirst: start === first,
      })),
    ),
  );
  return [...inRow, ...beginnings(text, first)].filter((phrase) => phrase.text !== '');
}
